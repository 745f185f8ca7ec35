import { expect, it } from 'vitest';
import { FACILITATOR, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { projectFor } from '#lib/domain/session/project.ts';
import { goalOf, hereNow, stillNeeded } from './stage-words.ts';

const needed = (w: SessionBuilder, stage: 'insights' | 'goals'): string =>
	stillNeeded(projectFor(w.state, FACILITATOR, w.sources()).stages.find((each) => each.key === stage)!);

it('[UI136] the rail says who is still needed: by side, in one line, never by name', () => {
	const w = workshop().seat().toConsent();
	expect(needed(w, 'insights')).toBe('Still needed: field 3, internal 3');
	for (const person of ['ida', 'tom', 'eva', 'jule']) w.fist(person, 4);
	expect(needed(w, 'insights')).toBe('Field still needs 2 answers');
	w.fist('ben', 4).fist('mara', 4);
	expect(needed(w, 'insights')).toBe('Everybody is through');
	w.fist('ben', 1, { kind: 'harm', text: 'It costs trust.' });
	expect(needed(w, 'insights')).toBe('Everybody has answered; an objection is open');
});

it('[UI136] a small table reads how many are missing, not from which side', () => {
	const w = workshop()
		.join('jule', 'field_sales')
		.join('ida', 'marketing')
		.do({ type: 'stage.open', stage: 'insights' });
	expect(needed(w, 'insights')).toBe('2 people are still writing');
	w.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
	expect(needed(w, 'insights')).toBe('1 person is still writing');
});

it('[UI136] where nobody in particular is asked, it says nothing', () => {
	const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
	expect(needed(w.advance('insights', { revealedCards: 1 }), 'insights')).toBe('');
});

it('[UI137] what a stage is for comes from the template, in the reader’s language', () => {
	const { agenda } = projectFor(workshop().state, FACILITATOR, workshop().sources());
	expect(goalOf(agenda, 'goals', 'de')).toBe('1–3 Ziele mit Kennzahl');
	expect([goalOf({ blocks: [] }, 'goals', 'en'), goalOf(agenda, 'review', 'en')]).toEqual(['', '']);
});

it('[UI137] who is at it is counted by side, among those who look at this stage', () => {
	const people = [
		{ id: 'a', side: 'field' },
		{ id: 'b', side: 'internal' },
		{ id: 'c', side: 'neutral' },
		{ id: 'd', side: 'field' }
	];
	const presence = { a: { room: 'goals' }, b: { room: 'goals' }, c: { room: 'goals' }, d: { room: 'insights' } };
	expect(hereNow('goals', people, presence)).toEqual({ field: 1, internal: 1 });
});
