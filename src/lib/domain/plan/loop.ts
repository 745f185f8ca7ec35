/**
 * The information loop: head office → field → customer, and back from both. What carries each of its four arcs, how long it
 * takes, and whether promises were kept. Pure. Source: 14-plan-checks, "Loop arcs for L36".
 */
import { sideOf } from '../people/sides.ts';
import type { Relay } from './delivery.ts';
import { plannedIn, type Planned } from './planned.ts';
import type { Plan } from './schema.ts';

/** In the order the loop is walked; the last is the short way back. */
export const LOOP_ARCS = ['internal_field', 'field_customer', 'customer_internal', 'field_internal'] as const;
export type LoopArcName = (typeof LOOP_ARCS)[number];
/** Across the table, and which way. */
export type RelayWay = 'internal_field' | 'field_internal';

export interface LoopArc {
	readonly arc: LoopArcName;
	/**
	 * `missing`: nothing carries it, the loop is open there. `elsewhere`: nothing does, and in a plan without touchpoints nothing
	 * could: how customers are met is planned on another day.
	 */
	readonly state: 'carried' | 'missing' | 'elsewhere';
	/** Ids of the relays that carry it. */
	readonly relays: readonly string[];
	/** Ids of what carries it besides: touchpoints in person; insights that customers left themselves. */
	readonly others: readonly string[];
	/** Working days until it has arrived, the shortest and the longest promise; null where no relay says. */
	readonly days: { readonly least: number; readonly most: number } | null;
	/** How often relays came on time, and how often late; null where nobody counted. */
	readonly kept: { readonly onTime: number; readonly late: number } | null;
}

/** Null within a side, and while an end is missing. */
export function wayOf({ from, to }: Pick<Relay, 'from' | 'to'>): RelayWay | null {
	const sides = from && to && `${sideOf(from)}_${sideOf(to)}`;
	return sides === 'internal_field' || sides === 'field_internal' ? sides : null;
}

/** Where insights come from that customers left themselves. */
const LEFT_BY_CUSTOMERS: readonly unknown[] = ['data_trail', 'hcp_poll'];

export const digitalIn = (plan: Plan): Planned[] =>
	plannedIn(plan).filter(({ channel }) => channel?.modality === 'digital');

/** Relays that pass on what a digital touchpoint brings, named by either of them. */
function fedByDigital(plan: Plan): Relay[] {
	const digital = digitalIn(plan);
	const named = new Set(digital.map(({ touchpoint }) => touchpoint.relayId));
	const ids = new Set(digital.map(({ touchpoint }) => touchpoint.id));
	return (plan.relays ?? []).filter(
		({ id, touchpointIds }) => named.has(id) || (touchpointIds ?? []).some((each) => ids.has(each))
	);
}

function arcOf(
	arc: LoopArcName,
	relays: readonly Relay[],
	{ others = [], elsewhere = false }: { others?: readonly string[]; elsewhere?: boolean } = {}
): LoopArc {
	const days = relays.flatMap(({ withinWorkingDays }) => withinWorkingDays ?? []);
	const kept = relays.flatMap((relay) => (relay.kept ? [relay.kept] : []));
	const total = (of: 'onTime' | 'late'): number => kept.reduce((sum, each) => sum + (each[of] ?? 0), 0);
	const carried = relays.length + others.length > 0;
	return {
		arc,
		state: carried ? 'carried' : elsewhere ? 'elsewhere' : 'missing',
		relays: relays.map(({ id }) => id),
		others,
		days: days.length > 0 ? { least: Math.min(...days), most: Math.max(...days) } : null,
		kept: total('onTime') + total('late') > 0 ? { onTime: total('onTime'), late: total('late') } : null
	};
}

/** The four arcs, in the order of LOOP_ARCS [CK50]. */
export function loopOf(plan: Plan): LoopArc[] {
	const across = (way: RelayWay): Relay[] => (plan.relays ?? []).filter((relay) => wayOf(relay) === way);
	const inPerson = plannedIn(plan).filter(({ channel }) => channel?.personal === true);
	const left = (plan.insights ?? []).filter(({ source }) => LEFT_BY_CUSTOMERS.includes(source));
	const elsewhere = !plan.touchpoints?.length && !plan.stages?.some(({ id }) => id === 'touchpoints');
	return [
		arcOf('internal_field', across('internal_field')),
		arcOf('field_customer', [], { others: inPerson.map(({ touchpoint }) => touchpoint.id), elsewhere }),
		arcOf('customer_internal', fedByDigital(plan), { others: left.map(({ id }) => id), elsewhere }),
		arcOf('field_internal', across('field_internal'))
	];
}
