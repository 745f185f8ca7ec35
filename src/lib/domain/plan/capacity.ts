/**
 * How much a channel is asked for, and how much it can carry: in all, and visits by region. Pure: ask again with another plan to
 * see what a change would do. Source: 14-plan-checks, L08 and its worked example.
 */
import type { Channel, FieldForce, Plan } from './schema.ts';
import { sum } from './figures.ts';
import { plannedIn, sizesIn, type Planned } from './planned.ts';

export interface Load {
	/** Contacts planned in the plan period. */
	readonly demand: number;
	/** Contacts possible; null where nothing limits them. */
	readonly capacity: number | null;
}
export interface ChannelLoad extends Load {
	readonly channel: Channel;
	readonly planned: readonly Planned[];
}
export interface RegionLoad extends Load {
	readonly region: string;
	readonly capacity: number;
}

/** One row per channel, in plan order. */
export function channelLoads(plan: Plan): ChannelLoad[] {
	const all = plannedIn(plan);
	return (plan.channels ?? []).map((channel) => {
		const planned = all.filter((each) => each.channel === channel);
		const demand = sum(planned.map(({ contacts }) => contacts ?? 0));
		return { channel, planned, demand, capacity: capacityOf(channel, plan.fieldForce) };
	});
}

/** As the plan says it; of visits it follows from the field force where nobody said it. */
function capacityOf({ kind, capacityContacts }: Channel, force: FieldForce | null | undefined): number | null {
	if (capacityContacts != null) return capacityContacts;
	if (kind !== 'f2f_visit' || !force) return null;
	const factors = [force.reps, force.fieldDaysInPeriod, force.visitsPerDay, force.brandShareOfCalls];
	return factors.every((factor) => factor != null) ? factors.reduce((all, factor) => all * factor, 1) : null;
}

/** share × (a × b): rounded once less than from left to right, so that whole shares stay whole numbers. */
const shareOf = (part: number, whole: number, of: number): number => (of * part) / whole;

/**
 * Visits on a channel, by region of the field force: each region can carry what its reps can. Contacts whose region nobody knows
 * count nowhere. Empty for other channels, and while reps or capacity are unknown.
 */
export function regionLoads(plan: Plan, { channel, planned, capacity }: ChannelLoad): RegionLoad[] {
	const regions = plan.fieldForce?.regions ?? [];
	const reps = plan.fieldForce?.reps ?? sum(regions.map((region) => region.reps ?? 0));
	if (channel.kind !== 'f2f_visit' || capacity === null || reps === 0) return [];
	return regions.flatMap(({ id, reps: here }) =>
		here == null
			? []
			: { region: id, demand: sum(planned.map(contactsIn(id))), capacity: shareOf(here, reps, capacity) }
	);
}

const contactsIn =
	(region: string) =>
	({ touchpoint: { regions, reach, frequencyPerHcp }, segment, contacts }: Planned): number => {
		if (Array.isArray(regions) && !regions.includes(region)) return 0;
		const sizes = segment && sizesIn(segment);
		if (!sizes) return Array.isArray(regions) && regions.length === 1 ? (contacts ?? 0) : 0;
		return (sizes[region] ?? 0) * (reach ?? 0) * (frequencyPerHcp ?? 0);
	};
