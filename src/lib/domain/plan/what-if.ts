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

/** One figure of an item: the names of nested fields, and ids of elements, down to it. Nothing beside it is touched [VW8]. */
export interface Leaf {
	readonly path: readonly string[];
	readonly value: number;
}
/** One edit of an item: figures in it, or the item taken away. */
export type Change =
	| { readonly kind: 'set'; readonly item: string; readonly leaves: readonly Leaf[] }
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
			: [{ kind: 'set', item: id, leaves: [{ path: ['frequencyPerHcp'], value: times }] }];
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
			? [
					{
						kind: 'set',
						item: id,
						leaves: [{ path: ['capacityContacts'], value: roundTo(capacityContacts * times, 0) }]
					}
				]
			: []
	);
}

function assumptionChanges(plan: Plan, whatIf: WhatIf): Change | null {
	const times = repsTimes(plan, whatIf);
	const { limits, fieldForce } = assumptionsOf(plan);
	const { budgetEUR } = whatIf;
	const leaves = [
		...(times !== 1 && fieldForce ? repsLeaves(fieldForce, times) : []),
		...(budgetEUR !== null && budgetEUR !== (limits?.budgetCapEUR ?? null)
			? [{ path: ['limits', 'budgetCapEUR'], value: budgetEUR }]
			: [])
	];
	return leaves.length > 0 ? { kind: 'set', item: plan.assumptions?.[0]?.id ?? ASSUMPTIONS_ID, leaves } : null;
}

function repsLeaves({ reps, regions }: FieldForce, times: number): Leaf[] {
	const leaf = (now: number | null | undefined, ...path: readonly string[]): Leaf[] =>
		now == null ? [] : [{ path: ['fieldForce', ...path, 'reps'], value: roundTo(now * times, 2) }];
	return [...leaf(reps), ...(regions ?? []).flatMap(({ id, reps: own }) => leaf(own, 'regions', id))];
}

/** The plan as it would be. The plan itself stays as it is [VW6]. */
export function withChanges(plan: Plan, changes: readonly Change[]): Plan {
	const set = new Map(changes.flatMap((each) => (each.kind === 'set' ? [[each.item, each.leaves] as const] : [])));
	const gone = new Set(changes.flatMap((each) => (each.kind === 'remove' ? each.item : [])));
	const whole = plan.assumptions?.length
		? plan
		: { ...plan, assumptions: [{ id: ASSUMPTIONS_ID, ...assumptionsOf(plan) }] };
	const lists = KIND_ENTRIES.map(([, { list }]) => [
		list,
		whole[list]
			?.filter(({ id }) => !gone.has(id ?? ''))
			.map((entity): unknown =>
				(set.get(entity.id ?? '') ?? []).reduce<unknown>((now, { path, value }) => withValue(now, path, value), entity)
			)
	]);
	return withAssumptions({ ...whole, ...Object.fromEntries(lists) });
}

/** A copy with another value at a path; in a list the element of that id, where there still is one. */
function withValue(of: unknown, [name, ...rest]: readonly string[], value: number): unknown {
	if (name === undefined) return value;
	if (Array.isArray(of)) return of.map((each: unknown) => (hasId(each, name) ? withValue(each, rest, value) : each));
	const fields = typeof of === 'object' && of !== null ? of : {};
	return { ...fields, [name]: withValue(Reflect.get(fields, name), rest, value) };
}

const hasId = (element: unknown, id: string): boolean =>
	typeof element === 'object' && element !== null && Reflect.get(element, 'id') === id;
