/** Checks over goals: whether one can tell later if they were reached, and whom they are for. */
import type { Goal } from '../plan/strategy.ts';
import type { Check } from './registry.ts';

/** What a goal must say, as plan field paths, in the order the form asks for it. Zero is a baseline like any other. */
const NEEDED: readonly (readonly [path: string, isMissing: (goal: Goal) => boolean])[] = [
	['metric.baseline', (goal) => typeof goal.metric?.baseline !== 'number'],
	['metric.target', (goal) => typeof goal.metric?.target !== 'number'],
	['metric.due', (goal) => !goal.metric?.due],
	['ownerFunction', (goal) => !goal.ownerFunction]
];

/** L39: every goal has baseline, target, due date and owner. `values.missing`: the paths it lacks. */
const goalNotMeasurable: Check = {
	lint: 'L39',
	stage: 'goals',
	run: ({ goals }) =>
		(goals ?? []).flatMap((goal) => {
			const missing = NEEDED.filter(([, isMissing]) => isMissing(goal)).map(([path]) => path);
			if (missing.length === 0) return [];
			return {
				severity: 'error',
				entities: [goal.id],
				values: { missing },
				fixes: missing.map((path) => ({ kind: 'edit-field', entity: goal.id, path }))
			};
		})
};

/** L11: no goal is measured for one side only. Nothing said is not one side. */
const goalOfOneSide: Check = {
	lint: 'L11',
	stage: 'goals',
	run: ({ goals }) =>
		(goals ?? [])
			.filter(({ sharedMetric }) => sharedMetric === false)
			.map(({ id }) => ({
				severity: 'warn',
				entities: [id],
				values: {},
				fixes: [{ kind: 'edit-field', entity: id, path: 'sharedMetric' }]
			}))
};

const countsActivity = ({ metric }: Goal): boolean => metric?.type === 'activity';

/** L21: a goal counts an effect, not activity. An error where no goal does: `values.all`. */
const goalCountsActivity: Check = {
	lint: 'L21',
	stage: 'goals',
	run: ({ goals }) => {
		const all = (goals ?? []).every(countsActivity);
		return (goals ?? []).filter(countsActivity).map(({ id }) => ({
			severity: all ? 'error' : 'warn',
			entities: [id],
			values: all ? { all } : {},
			fixes: [{ kind: 'edit-field', entity: id, path: 'metric.type' }]
		}));
	}
};

/** L22: among the goals there is one that the customer gains from first. Where there are no goals yet, none is missed. */
const noGoalForCustomers: Check = {
	lint: 'L22',
	stage: 'goals',
	run: ({ goals }) =>
		!goals?.length || goals.some(({ centredOn }) => centredOn === 'customer')
			? []
			: [
					{
						severity: 'warn',
						entities: ['goals'],
						values: {},
						fixes: [
							...goals.map(({ id }) => ({ kind: 'edit-field' as const, entity: id, path: 'centredOn' })),
							{ kind: 'add-item', itemKind: 'goal', fields: { centredOn: 'customer' } }
						]
					}
				]
};

export const goalChecks: readonly Check[] = [goalNotMeasurable, goalOfOneSide, goalCountsActivity, noGoalForCustomers];
