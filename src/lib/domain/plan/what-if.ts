/**
 * What if: a plan with one thing different, as the ordinary edits that would make it so. Pure; nothing is written here.
 * What comes of it: checks/outcome.ts. Rules VW in RULES.md.
 */
import { ASSUMPTIONS_ID, assumptionsOf, withAssumptions } from './assumptions.ts';
import { roundTo, sum } from './figures.ts';
import { KIND_ENTRIES } from './kinds.ts';
import { plannedIn } from './planned.ts';
import type { FieldForce, Plan } from './schema.ts';

export interface WhatIf {
	/** A channel nobody uses. */
	readonly without: string | null;
	/** More reps, or fewer; spread over the regions as they are now. */
	readonly reps: number;
	/** Every contact this many times as often; 1: as planned. */
	readonly frequency: number;
	/** Another budget, EUR; null: as it is. */
	readonly budgetEUR: number | null;
}
export const AS_PLANNED: WhatIf = { without: null, reps: 0, frequency: 1, budgetEUR: null };

/** One edit of an item: whole fields at its top, or the item taken away. */
export type Change =
	| { readonly kind: 'set'; readonly item: string; readonly fields: Readonly<Record<string, unknown>> }
	| { readonly kind: 'remove'; readonly item: string };

/** The ordinary edits that make a plan so. None where it is so already [VW6]. */
export function changesOf(plan: Plan, whatIf: WhatIf): Change[] {
	const assumed = assumptionChanges(plan, whatIf);
	return [...touchpointChanges(plan, whatIf), ...capacityChanges(plan, whatIf), ...(assumed ? [assumed] : [])];
}

function touchpointChanges(plan: Plan, { without, frequency }: WhatIf): Change[] {
	return plannedIn(plan).flatMap(({ touchpoint: { id, channelId, frequencyPerHcp } }): Change[] => {
		if (without !== null && channelId === without) return [{ kind: 'remove', item: id }];
		const times = frequencyPerHcp == null ? null : roundTo(frequencyPerHcp * frequency, 2);
		return times === null || times === frequencyPerHcp
			? []
			: [{ kind: 'set', item: id, fields: { frequencyPerHcp: times } }];
	});
}

/** Reps that a plan begins with, as far as it knows. */
export const repsOf = ({ fieldForce }: Plan): number =>
	fieldForce?.reps ?? sum((fieldForce?.regions ?? []).map(({ reps }) => reps ?? 0));

/** How many times as many reps; 1 where nobody knows how many there are. */
function repsTimes(plan: Plan, { reps }: WhatIf): number {
	const now = repsOf(plan);
	return now > 0 ? Math.max(0, now + reps) / now : 1;
}

/** Of visits somebody wrote down what is possible: that goes with the reps too. */
function capacityChanges(plan: Plan, whatIf: WhatIf): Change[] {
	const times = repsTimes(plan, whatIf);
	if (times === 1) return [];
	return (plan.channels ?? []).flatMap(({ id, kind, capacityContacts }): Change[] =>
		kind === 'f2f_visit' && capacityContacts != null
			? [{ kind: 'set', item: id, fields: { capacityContacts: roundTo(capacityContacts * times, 0) } }]
			: []
	);
}

function assumptionChanges(plan: Plan, whatIf: WhatIf): Change | null {
	const times = repsTimes(plan, whatIf);
	const { limits, fieldForce } = assumptionsOf(plan);
	const budget = whatIf.budgetEUR !== null && whatIf.budgetEUR !== (limits?.budgetCapEUR ?? null);
	if (times === 1 && !budget) return null;
	const fields = {
		...(times !== 1 && fieldForce && { fieldForce: withReps(fieldForce, times) }),
		...(budget && { limits: { ...limits, budgetCapEUR: whatIf.budgetEUR } })
	};
	return { kind: 'set', item: plan.assumptions?.[0]?.id ?? ASSUMPTIONS_ID, fields };
}

const withReps = (force: FieldForce, times: number): FieldForce => ({
	...force,
	...(force.reps != null && { reps: roundTo(force.reps * times, 2) }),
	...(force.regions && {
		regions: force.regions.map((region) =>
			region.reps == null ? region : { ...region, reps: roundTo(region.reps * times, 2) }
		)
	})
});

/** The plan as it would be. The plan itself stays as it is [VW6]. */
export function withChanges(plan: Plan, changes: readonly Change[]): Plan {
	const set = new Map(changes.flatMap((each) => (each.kind === 'set' ? [[each.item, each.fields] as const] : [])));
	const gone = new Set(changes.flatMap((each) => (each.kind === 'remove' ? each.item : [])));
	const whole = plan.assumptions?.length
		? plan
		: { ...plan, assumptions: [{ id: ASSUMPTIONS_ID, ...assumptionsOf(plan) }] };
	const lists = KIND_ENTRIES.map(([, { list }]) => [
		list,
		whole[list]?.filter(({ id }) => !gone.has(id ?? '')).map((entity) => ({ ...entity, ...set.get(entity.id ?? '') }))
	]);
	return withAssumptions({ ...whole, ...Object.fromEntries(lists) });
}
