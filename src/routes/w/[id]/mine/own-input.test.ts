import { expect, it } from 'vitest';
import { content, item, planInput, stageView } from '#tests/support/plan.ts';
import type { Card } from '#lib/domain/plan/content.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { ownIdeas, sideCircles } from './own-input.ts';

const card = (id: string): Card => ({ id, text: id, side: 'field', group: null, rank: 'a0', late: false, ready: true });
const insight = (id: string, side: string, fromCards: string[] = []) => item('insight', id, { side, fromCards });

function slicesOf(cards: Readonly<Record<string, boolean | null>>): Slices {
	return {
		...planInput({ stages: [stageView('insights', { phase: 'draft' }), stageView('materials', { phase: 'draft' })] }),
		content: {
			insights: {
				...content(insight('I1', 'field', ['c1']), insight('I2', 'field'), insight('I3', 'internal')),
				cards: ['c1', 'c2', 'c3'].map(card)
			},
			materials: content(item('material', 'M1', { insightIds: ['I1', 'I2', 'I3', 'I1'] }))
		},
		you: { side: 'field', cards }
	} as unknown as Slices;
}

it('[UI376] one’s own cards and nobody else’s stand there; without any that are known, none', () => {
	expect(ownIdeas(slicesOf({ c1: null, c3: true })).map(({ card: { id }, convinced }) => [id, convinced])).toEqual([
		['c1', null],
		['c3', true]
	]);
	expect(ownIdeas(slicesOf({}))).toEqual([]);
});

it('[UI377] whoever had the idea reads what rests on the insight that was made of it; the side reads the rest, once', () => {
	const [mine] = ownIdeas({
		...slicesOf({ c1: null }),
		stages: [
			{
				...stageView('insights', { phase: 'draft' }),
				ideas: { settled: [{ card: 'c1', as: 'used', to: 'I1' }], appeals: [] }
			}
		]
	});
	expect(mine!.citedIn).toEqual(['M1']);
	expect(sideCircles(slicesOf({ c1: null }))).toEqual([{ insight: 'I2', citedIn: ['M1'] }]);
	expect(sideCircles(slicesOf({})).map(({ insight: id }) => id)).toEqual(['I1', 'I2']);
});

it('[UI376] where cards carry names, nobody is promised that only they know which ideas are theirs', () => {
	const slices = slicesOf({ c1: null });
	const named = { ...slices, stages: slices.stages.map((stage) => ({ ...stage, naming: 'named' as const })) };
	expect([slices, named].map((each) => ownIdeas(each)[0]!.named)).toEqual([false, true]);
});
