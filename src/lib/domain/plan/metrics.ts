/** Figures of a plan: how much it holds, and how segments, channels and contacts add up. Pure. Source: 14-plan-checks, 15-views §6. */
import { channelLoads } from './capacity.ts';
import { roundTo } from './figures.ts';
import { KIND_ENTRIES } from './kinds.ts';
import type { PlanMetrics } from './metrics-schema.ts';
import { doctorsIn, plannedIn } from './planned.ts';
import type { Plan, Segment } from './schema.ts';

export type { PlanMetrics } from './metrics-schema.ts';

/**
 * All figures. Dangling links count nowhere; a missing number counts as zero contacts. Contacts are given to one decimal, shares
 * to three, as in the sample's figures.
 */
export function planMetrics(plan: Plan): PlanMetrics {
	const cells = new Map<string, { segment: Segment; channelId: string; touchpoints: number; contacts: number }>();
	for (const { segment, channel, contacts } of plannedIn(plan)) {
		if (!segment || !channel) continue;
		const key = `${segment.id} ${channel.id}`;
		const cell = cells.get(key) ?? { segment, channelId: channel.id, touchpoints: 0, contacts: 0 };
		cells.set(key, { ...cell, touchpoints: cell.touchpoints + 1, contacts: cell.contacts + (contacts ?? 0) });
	}
	return {
		counts: counts(plan),
		coverage: [...cells.values()].map(({ segment, channelId, touchpoints, contacts }) => {
			const doctors = doctorsIn(segment);
			const contactsPerDoctor = doctors ? roundTo(contacts / doctors, 2) : null;
			return { segmentId: segment.id, channelId, touchpoints, contactsPerDoctor };
		}),
		channels: channelLoads(plan).map(({ channel, demand, capacity }) => {
			const utilisation = capacity ? roundTo(demand / capacity, 3) : null;
			return { channelId: channel.id, contacts: roundTo(demand, 1), capacity, utilisation };
		})
	};
}

const counts = (plan: Plan): PlanMetrics['counts'] =>
	Object.fromEntries(KIND_ENTRIES.map(([, { list }]) => [list, plan[list]?.length ?? 0]));
