/** Figures of a plan: how much it holds, and how segments, channels and contacts add up. Pure. Source: 14-plan-checks, 15-views §6. */
import { channelLoads } from './capacity.ts';
import { coverageCells } from './coverage.ts';
import { roundTo } from './figures.ts';
import { KIND_ENTRIES } from './kinds.ts';
import type { PlanMetrics } from './metrics-schema.ts';
import type { Plan } from './schema.ts';

export type { PlanMetrics } from './metrics-schema.ts';

/**
 * All figures. Dangling links count nowhere; a missing number counts as zero contacts. Contacts are given to one decimal, shares
 * to three, as in the sample's figures.
 */
export const planMetrics = (plan: Plan): PlanMetrics => ({
	counts: counts(plan),
	coverage: coverageCells(plan).map(({ segment, channel, planned, contactsPerDoctor }) => ({
		segmentId: segment.id,
		channelId: channel.id,
		touchpoints: planned.length,
		contactsPerDoctor: contactsPerDoctor === null ? null : roundTo(contactsPerDoctor, 2)
	})),
	channels: channelLoads(plan).map(({ channel, demand, capacity }) => {
		const utilisation = capacity ? roundTo(demand / capacity, 3) : null;
		return { channelId: channel.id, contacts: roundTo(demand, 1), capacity, utilisation };
	})
});

const counts = (plan: Plan): PlanMetrics['counts'] =>
	Object.fromEntries(KIND_ENTRIES.map(([, { list }]) => [list, plan[list]?.length ?? 0]));
