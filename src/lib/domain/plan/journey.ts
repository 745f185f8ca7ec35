/**
 * The way of each segment: what it meets, step by step and channel by channel, and what sets off what. Pure.
 * Source: 15-views §6, journey. Rules VW in RULES.md.
 */
import { plannedIn, relayedIn, type Planned } from './planned.ts';
import type { Channel, Plan, Segment } from './schema.ts';

/** In the usual order; others follow as they come, and what has no step comes last. */
const STEPS = ['awareness', 'consideration', 'trial', 'adoption', 'loyalty', 'advocacy'];

export interface JourneyRow {
	readonly channel: Channel;
	/** For each step what happens there, in plan order. */
	readonly cells: readonly (readonly Planned[])[];
}
/** Between two touchpoints of the same way: one sets off the other, or makes it stronger. */
export interface JourneyLink {
	readonly from: string;
	readonly to: string;
	readonly kind: 'sets-off' | 'reinforces';
}
export interface Journey {
	readonly segment: Segment;
	/** Channels in the order in which they are first met. */
	readonly rows: readonly JourneyRow[];
	readonly links: readonly JourneyLink[];
}
export interface Journeys {
	/** The same for all segments; null: no step is written yet. */
	readonly steps: readonly (string | null)[];
	/** Segments with at least one touchpoint, in plan order. */
	readonly ways: readonly Journey[];
	/** Touchpoints of which what happens there is passed on. */
	readonly relayed: ReadonlySet<string>;
}

export function journeysIn(plan: Plan): Journeys {
	const all = plannedIn(plan).filter(({ segment, channel }) => segment && channel);
	const steps = stepsOf(all);
	const bySegment = Map.groupBy(all, ({ segment }) => segment!);
	const ways = (plan.segments ?? []).flatMap((segment) => {
		const own = bySegment.get(segment);
		return own ? { segment, rows: rowsOf(own, steps), links: linksIn(own) } : [];
	});
	const relayed = new Set(all.filter(relayedIn(plan)).map(({ touchpoint }) => touchpoint.id));
	return { steps, ways, relayed };
}

const stepOf = ({ touchpoint }: Planned): string | null => touchpoint.journeyStep?.toLowerCase() || null;

function stepsOf(all: readonly Planned[]): (string | null)[] {
	const found = new Set(all.map(stepOf));
	const usual = STEPS.filter((step) => found.has(step));
	const others = [...found].filter((step) => step !== null && !STEPS.includes(step));
	return [...usual, ...others, ...(found.has(null) ? [null] : [])];
}

function rowsOf(own: readonly Planned[], steps: readonly (string | null)[]): JourneyRow[] {
	const met = own.toSorted((a, b) => steps.indexOf(stepOf(a)) - steps.indexOf(stepOf(b)));
	return [...Map.groupBy(met, ({ channel }) => channel!)].map(([channel, planned]) => ({
		channel,
		cells: steps.map((step) => planned.filter((each) => stepOf(each) === step))
	}));
}

/** A link to what is gone, to itself or into another way is a finding, not a line. */
function linksIn(own: readonly Planned[]): JourneyLink[] {
	const here = new Set(own.map(({ touchpoint }) => touchpoint.id));
	return own.flatMap(({ touchpoint: { id, trigger, reinforces } }) => {
		const after = trigger?.after;
		const cause: JourneyLink[] =
			after && here.has(after) && after !== id ? [{ from: after, to: id, kind: 'sets-off' }] : [];
		const stronger = new Set((reinforces ?? []).filter((to) => here.has(to) && to !== id));
		return [...cause, ...[...stronger].map((to): JourneyLink => ({ from: id, to, kind: 'reinforces' }))];
	});
}
