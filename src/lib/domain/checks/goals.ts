/** Checks over goals: whether one can tell later if they were reached. */
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

export const goalChecks: readonly Check[] = [goalNotMeasurable];
