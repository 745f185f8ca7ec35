/**
 * What a channel carries and what that costs: per contact, and per doctor it reaches. Pure.
 * Source: 15-views §6, capacity and cost. Rules VW in RULES.md.
 */
import { channelLoads, regionLoads, type ChannelLoad, type RegionLoad } from './capacity.ts';
import { sum } from './figures.ts';
import { doctorsIn, sizesIn, type Planned } from './planned.ts';
import type { Plan, Segment } from './schema.ts';

export interface ChannelCost {
	readonly load: ChannelLoad;
	/** Visits only, where reps and sizes are known. */
	readonly regions: readonly RegionLoad[];
	/** Contacts and fixed cost together, EUR. */
	readonly totalEUR: number;
	/** Fixed cost shared out; null where nothing is planned. */
	readonly perContactEUR: number | null;
	/** Doctors who get at least one contact. */
	readonly reached: number;
	/** Null where nobody is reached. */
	readonly perReachedEUR: number | null;
}

/** One row per channel, in plan order. */
export const channelCosts = (plan: Plan): ChannelCost[] =>
	channelLoads(plan).map((load) => {
		const { channel, demand, planned } = load;
		const totalEUR = demand * (channel.costPerContactEUR ?? 0) + (channel.fixedCostEUR ?? 0);
		const reached = reachedBy(planned);
		return {
			load,
			regions: regionLoads(plan, load),
			totalEUR,
			perContactEUR: demand > 0 ? totalEUR / demand : null,
			reached,
			perReachedEUR: reached > 0 ? totalEUR / reached : null
		};
	});

/**
 * Doctors whom touchpoints reach, never counted twice: of several in one segment the one that reaches most counts, region by region
 * where sizes are known so. That is the least there are: whom the others reach besides, no plan says.
 */
export function reachedBy(planned: readonly Planned[]): number {
	const counted = planned.filter(({ touchpoint }) => (touchpoint.frequencyPerHcp ?? 0) > 0);
	const bySegment = Map.groupBy(counted, ({ segment }) => segment);
	return sum([...bySegment].map(([segment, own]) => (segment ? reachedIn(segment, own) : 0)));
}

function reachedIn(segment: Segment, planned: readonly Planned[]): number {
	const most = (of: readonly Planned[], doctors: (each: Planned) => number): number =>
		Math.max(0, ...of.map((each) => doctors(each) * (each.touchpoint.reach ?? 0)));
	const sizes = sizesIn(segment);
	if (!sizes) return most(planned, ({ touchpoint }) => doctorsIn(segment, touchpoint.regions ?? 'all') ?? 0);
	return sum(
		Object.entries(sizes).map(([region, doctors]) =>
			most(
				planned.filter(({ touchpoint: { regions } }) => !Array.isArray(regions) || regions.includes(region)),
				() => doctors
			)
		)
	);
}
