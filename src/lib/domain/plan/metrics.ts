/** Figures of a plan: how much it holds, and how segments, channels and contacts add up. Pure. Source: 14-plan-checks, 15-views §6. */
import { KIND_ENTRIES } from './kinds.ts';
import type { PlanMetrics } from './metrics-schema.ts';
import type { Plan, Segment, Touchpoint } from './schema.ts';

export type { PlanMetrics } from './metrics-schema.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
/** Contacts to one decimal, shares to three, as the sample's figures are given. */
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Doctors of a segment, in all regions or in some. Null while nobody gave a size. */
export function doctorsIn({ size, sizeByRegion }: Segment, regions: Touchpoint['regions'] = 'all'): number | null {
	if (Array.isArray(regions))
		return sizeByRegion ? sum(regions.map((region) => sizeByRegion[region] ?? 0)) : (size ?? null);
	return size ?? (sizeByRegion ? sum(Object.values(sizeByRegion)) : null);
}

/** contacts(t) = size(s in t.regions) × reach × frequency, in the plan period. Null while one of them is missing. */
export function contactsOf(touchpoint: Touchpoint, segment: Segment | undefined): number | null {
	const doctors = segment ? doctorsIn(segment, touchpoint.regions ?? 'all') : null;
	const { reach, frequencyPerHcp } = touchpoint;
	return doctors === null || reach == null || frequencyPerHcp == null ? null : doctors * reach * frequencyPerHcp;
}

/** All figures. Dangling links count nowhere; a missing number counts as zero contacts. */
export function planMetrics(plan: Plan): PlanMetrics {
	const segments = new Map((plan.segments ?? []).map((segment) => [segment.id, segment]));
	const channels = new Map((plan.channels ?? []).map((channel) => [channel.id, channel]));
	const cells = new Map<string, { segment: Segment; channelId: string; touchpoints: number; contacts: number }>();
	const load = new Map<string, number>();
	for (const touchpoint of plan.touchpoints ?? []) {
		const segment = segments.get(touchpoint.segmentId ?? '');
		const channelId = touchpoint.channelId ?? '';
		const contacts = contactsOf(touchpoint, segment) ?? 0;
		load.set(channelId, (load.get(channelId) ?? 0) + contacts);
		if (!segment || !channels.has(channelId)) continue;
		const key = `${segment.id} ${channelId}`;
		const cell = cells.get(key) ?? { segment, channelId, touchpoints: 0, contacts: 0 };
		cells.set(key, { ...cell, touchpoints: cell.touchpoints + 1, contacts: cell.contacts + contacts });
	}
	return {
		counts: counts(plan),
		coverage: [...cells.values()].map(({ segment, channelId, touchpoints, contacts }) => {
			const doctors = doctorsIn(segment);
			const contactsPerDoctor = doctors ? round(contacts / doctors, 2) : null;
			return { segmentId: segment.id, channelId, touchpoints, contactsPerDoctor };
		}),
		channels: [...channels.values()].map(({ id, capacityContacts }) => {
			const contacts = load.get(id) ?? 0;
			const utilisation = capacityContacts ? round(contacts / capacityContacts, 3) : null;
			return { channelId: id, contacts: round(contacts, 1), capacity: capacityContacts ?? null, utilisation };
		})
	};
}

const counts = (plan: Plan): PlanMetrics['counts'] =>
	Object.fromEntries(KIND_ENTRIES.map(([, { list }]) => [list, plan[list]?.length ?? 0]));
