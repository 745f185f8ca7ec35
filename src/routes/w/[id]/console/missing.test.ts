import { expect, it } from 'vitest';
import { projectFor } from '#lib/domain/session/project.ts';
import { FACILITATOR, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { missingIn } from './missing.ts';

const lines = (w: SessionBuilder, ready: Record<string, number> = {}): string[] => {
	const readyCards = new Map([['insights' as const, new Map(Object.entries(ready))]]);
	const { stages } = projectFor(w.state, FACILITATOR, w.sources({ readyCards }));
	return missingIn(stages.find(({ key }) => key === 'insights')!);
};

it('[UI136] the console says who is still at it and which side is silent, by side', () => {
	const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
	w.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
	expect(lines(w, { ida: 2 })).toEqual([
		'Still writing: Field 2, Internal 3',
		'Field: no card yet. A nod in that direction helps.'
	]);
	expect(lines(w)).toHaveLength(1);
});

it('[PE5] a small table is told in total, and no side is called silent', () => {
	const w = workshop()
		.join('jule', 'field_sales')
		.join('ida', 'marketing')
		.do({ type: 'stage.open', stage: 'insights' });
	expect(lines(w, { ida: 2 })).toEqual(['Still writing: 2']);
});

it('[CO4] open objections that block are counted until the stage is adopted', () => {
	const w = workshop().seat().toConsent().fist('jule', 1, { kind: 'harm', text: 'No.' });
	expect(lines(w).at(-1)).toBe('1 open objection');
});
