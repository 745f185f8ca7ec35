import { expect, it } from 'vitest';
import { content, item, planInput, stageView } from '#tests/support/plan.ts';
import type { Card } from '#lib/domain/plan/content.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import { countUnanswered, ideasByStage, targetOf } from './ideas.ts';

const card = (id: string): Card => ({ id, text: id, side: 'field', group: null, rank: 'a0', late: false, ready: true });
const slicesOf = (more: Partial<StageView>): Slices =>
	({
		...planInput({ stages: [stageView('insights', more)] }),
		content: {
			insights: {
				...content(item('insight', 'I1', { text: { en: 'So it is' }, fromCards: ['c1'] })),
				groups: [{ id: 'g1', name: 'Mornings', rank: 'a0' }],
				cards: ['c1', 'c2', 'c3'].map(card)
			}
		}
	}) as unknown as Slices;

it('[UI374] what has no answer is counted as the server counts it, and shrinks with every answer', () => {
	expect(countUnanswered(slicesOf({ phase: 'write' }))).toBe(0);
	expect(countUnanswered(slicesOf({ phase: 'draft' }))).toBe(2);
	const ideas = { settled: [{ card: 'c2', as: 'medical' as const }], appeals: [] };
	expect(countUnanswered(slicesOf({ phase: 'draft', ideas }))).toBe(1);
	const cover = { card: 'c3', reason: 'a name', by: 'Moni', at: 1, until: null, uncoveredBy: null };
	const covered = slicesOf({ phase: 'draft', ideas, covers: [cover] });
	expect(countUnanswered(covered)).toBe(0);
	expect(ideasByStage(covered)[0]!.ideas.map((idea) => idea.card.id)).toEqual(['c1', 'c2']);
});

it('[UI373] ideas can be answered once grouping has begun, and an objection stands beside its card', () => {
	expect(ideasByStage(slicesOf({ phase: 'write' }))).toEqual([]);
	expect(ideasByStage(slicesOf({ phase: 'reveal' }))[0]).toMatchObject({ key: 'insights', open: false });
	const ideas = { settled: [], appeals: [{ card: 'c1' }, { card: 'c2', words: 'No' }] };
	const [stage] = ideasByStage(slicesOf({ phase: 'cluster', ideas }));
	expect([stage!.open, stage!.ideas.map(({ appeal }) => appeal)]).toEqual([true, ['', 'No', null]]);
});

it('[UI375] where an idea went is called by its name, and an entry can be opened', () => {
	const slices = slicesOf({ phase: 'draft' });
	expect(targetOf('I1', slices, 'en')).toEqual({ title: 'So it is', href: expect.stringMatching(/insights#item-I1$/) });
	expect(targetOf('g1', slices, 'en')).toEqual({ title: 'Mornings', href: null });
	expect(targetOf('c3', slices, 'en')).toEqual({ title: 'c3', href: null });
	expect(targetOf('gone', slices, 'en')).toBeNull();
});
