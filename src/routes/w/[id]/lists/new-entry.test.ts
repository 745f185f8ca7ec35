import { expect, it } from 'vitest';
import { Decision, Note } from '#lib/domain/plan/notes.ts';
import { localDay, newEntry } from './new-entry.ts';

/** Shortly after midnight where the person is. */
const now = new Date(2026, 0, 9, 0, 20).getTime();

it('[PL22] a new entry is one the plan reads: words in the language they were written in, and the day of a decision', () => {
	const moment = { locale: 'zh-Hant', now, stage: 'goals' } as const;
	expect(newEntry('parking', '問法務', moment)).toEqual({ text: { zhHant: '問法務' } });
	const decision = newEntry('decision', 'Zwei Piloten', { ...moment, locale: 'de' });
	expect(decision).toEqual({ text: { de: 'Zwei Piloten' }, on: localDay(now), stage: 'goals' });
	expect(localDay(now)).toBe('2026-01-09');
	expect(Decision.safeParse({ id: 'D1', ...decision }).success).toBe(true);
	expect(Note.safeParse({ id: 'P1', zhHant: '問法務' }).success).toBe(true);
	expect(newEntry('decision', 'x', { ...moment, stage: null })).not.toHaveProperty('stage');
});
