/** Variants that were weighed where nobody could agree, as plan data. */
import { expect, it } from 'vitest';
import { PASSIVE } from '../ballot/question.ts';
import { workshop, FACILITATOR } from '#tests/support/session.ts';
import { projectFor } from '../session/project.ts';
import type { QuestionView } from '../session/view.ts';
import { assemblePlan } from './assemble.ts';
import { Plan } from './schema.ts';

const question = (more: Partial<QuestionView>): QuestionView => ({
	id: 'q1',
	state: 'kept',
	kind: 'resistance',
	stage: 'insights',
	block: null,
	askedAt: Date.UTC(2026, 10, 27),
	question: { en: 'Which variant?' },
	options: [
		{ id: 'a', words: { en: 'Only in the south' } },
		{ id: PASSIVE, words: {} }
	],
	asked: { field: 3, internal: 3 },
	answered: { total: 6, bySide: { field: 3, internal: 3 } },
	result: {
		shows: 'sides',
		rows: [
			{ option: 'a', talk: false, figures: { both: 2.5, heads: 2.5, field: { middle: 2 }, internal: { middle: 3 } } },
			{ option: PASSIVE, talk: false, figures: null }
		],
		carried: ['a']
	},
	bands: null,
	round: 3,
	...more
});
const weighedOf = (...questions: QuestionView[]) => {
	const w = workshop().seat();
	const slices = projectFor(w.state, FACILITATOR, w.sources());
	const plan = assemblePlan({ ...slices, questions, asOf: '2026-11-28' });
	expect(Plan.parse(JSON.parse(JSON.stringify(plan))).stages).toEqual(plan.stages);
	return plan.stages?.find(({ id }) => id === 'insights')?.weighed;
};

it('[PL70] the question, its variants in order, and figures only where they may be told', () => {
	expect(weighedOf(question({}))).toEqual([
		{
			question: { en: 'Which variant?' },
			on: '2026-11-27',
			round: 3,
			lines: [
				{ text: { en: 'Only in the south' }, carried: true, resistance: 2.5 },
				{ text: null, carried: false }
			]
		}
	]);
});

it('[PL70] a question beside the rounds, one without a result, and one too few answered is no part of the plan', () => {
	const { round: _, ...beside } = question({});
	const nothing = question({ result: { shows: 'nothing', rows: [], carried: [] } });
	expect(weighedOf(beside, question({ result: null }), nothing, question({ stage: 'goals' }))).toBeUndefined();
});
