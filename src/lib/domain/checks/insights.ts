/** Checks over insights: whether they say what follows, whether something followed, and whether they may be used at all. */
import { said } from './facts.ts';
import type { Check } from './registry.ts';
import type { Insight } from '../plan/strategy.ts';
import type { Plan } from '../plan/schema.ts';

/** People set it aside: nothing is to follow from it any more. */
const setAside = ({ status }: Insight): boolean => status === 'parked' || status === 'outdated';
const live = ({ insights }: Plan): readonly Insight[] => (insights ?? []).filter((insight) => !setAside(insight));

/** Every id that a goal, segment, message, material or request rests on. Null while there is none of them. */
function usedIds(plan: Plan): ReadonlySet<string> | null {
	const { goals, segments, messages, materials, ledger } = plan;
	const resting = [...(goals ?? []), ...(segments ?? []), ...(messages ?? []), ...(materials ?? [])];
	if (resting.length + (ledger?.length ?? 0) === 0) return null;
	return new Set([
		...resting.flatMap(({ insightIds }) => insightIds ?? []),
		...(messages ?? []).flatMap(({ solves }) => solves ?? []),
		...(ledger ?? []).flatMap(({ linkedTo }) => linkedTo ?? [])
	]);
}

/** L13, of goals and segments: they stand on an insight. Where the plan has no insights, none can be missed. */
const groundless = (plan: Plan): ReturnType<Check['run']> =>
	!plan.insights?.length
		? []
		: (['goals', 'segments'] as const).flatMap((list) =>
				(plan[list] ?? [])
					.filter(({ insightIds }) => !insightIds?.length)
					.map(({ id }) => ({
						severity: 'info' as const,
						entities: [id],
						values: { note: list === 'goals' ? 'goal without insight' : 'segment without insight' },
						fixes: [{ kind: 'edit-field' as const, entity: id, path: 'insightIds' }]
					}))
			);

/** L13: what was learned led to something. Nothing could have come of it before the first goal, segment, … is there. */
const insightUnused: Check = {
	lint: 'L13',
	stage: 'insights',
	run: (plan) => {
		const used = usedIds(plan);
		const unused = used ? live(plan).filter(({ id }) => !used.has(id)) : [];
		return [
			...groundless(plan),
			...unused.map(({ id }) => ({
				severity: 'warn' as const,
				entities: [id],
				values: {},
				fixes: (['goal', 'segment', 'message'] as const).map((itemKind) => ({
					kind: 'add-item' as const,
					itemKind,
					fields: { insightIds: [id] }
				}))
			}))
		];
	}
};

const HELD = ['ae_suspected', 'personal_data', 'offlabel'];

/** L42: nothing waits for a compliance check: one finding for all that does. */
const insightsHeld: Check = {
	lint: 'L42',
	stage: 'insights',
	run: ({ insights }) => {
		const held = (insights ?? []).filter(({ guard }) => HELD.includes(guard ?? '')).map(({ id }) => id);
		if (held.length === 0) return [];
		return [
			{
				severity: 'error',
				entities: held,
				values: { count: held.length },
				fixes: held.map((id) => ({ kind: 'edit-field', entity: id, path: 'guard' }))
			}
		];
	}
};

/** L57: an insight says what follows from it. */
const insightWithoutSoWhat: Check = {
	lint: 'L57',
	stage: 'insights',
	run: (plan) =>
		live(plan)
			.filter(({ soWhat }) => !said(soWhat))
			.map(({ id }) => ({
				severity: 'info',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'soWhat' }]
			}))
};

/**
 * L58: what a competitor does is answered: by a message that rests on it and is such an answer, or has one among its
 * objections. Before the first message is there, none is missed.
 */
const competitorUnanswered: Check = {
	lint: 'L58',
	stage: 'messages',
	run: (plan) => {
		const messages = plan.messages ?? [];
		if (messages.length === 0) return [];
		const answered = new Set(
			messages
				.filter(
					({ level, objections }) => level === 'objection_only' || (objections ?? []).some(({ answer }) => said(answer))
				)
				.flatMap(({ insightIds }) => insightIds ?? [])
		);
		return live(plan)
			.filter(({ id, kind }) => kind === 'competitor' && !answered.has(id))
			.map(({ id }) => ({
				severity: 'info',
				entities: [id],
				values: {},
				fixes: [{ kind: 'add-item', itemKind: 'message', fields: { level: 'objection_only', insightIds: [id] } }]
			}));
	}
};

export const insightChecks: readonly Check[] = [
	insightUnused,
	insightsHeld,
	insightWithoutSoWhat,
	competitorUnanswered
];
