/** What the rows and columns of the map come to: how much a channel is asked for, how often a doctor of a segment is met. Pure. */
import type { Load } from '#lib/domain/plan/capacity.ts';
import { contactPressure } from '#lib/domain/plan/contact-pressure.ts';
import { coverageCells } from '#lib/domain/plan/coverage.ts';
import { channelLoads } from '#lib/domain/plan/capacity.ts';
import { isMore, sum } from '#lib/domain/plan/figures.ts';
import { weeksOf } from '#lib/domain/plan/planned.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';

export interface ChannelEdge extends Load {
	readonly over: boolean;
}
export interface SegmentEdge {
	/** Contacts of one doctor in the plan period, on average; null while the segment has no size. */
	readonly contactsPerDoctor: number | null;
	/** Contacts a week we push at a doctor whom everything reaches; null while the period is not known. */
	readonly pushedPerWeek: number | null;
	readonly access: number | null;
	readonly consent: number | null;
}
export interface MapEdges {
	readonly channels: ReadonlyMap<string, ChannelEdge>;
	readonly segments: ReadonlyMap<string, SegmentEdge>;
}

/** [UI415] Of the whole plan, whatever of the map is shown. */
export function mapEdges(plan: Plan): MapEdges {
	const cells = coverageCells(plan);
	const weeks = weeksOf(plan);
	return {
		channels: new Map(
			channelLoads(plan).map(({ channel, demand, capacity }) => [
				channel.id,
				{ demand, capacity, over: capacity !== null && isMore(demand, capacity) }
			])
		),
		segments: new Map(
			contactPressure(plan).map(({ segment, pushInPeriod }) => {
				const own = cells.filter((cell) => cell.segment === segment);
				const perDoctor = own.map(({ contactsPerDoctor }) => contactsPerDoctor);
				return [
					segment.id,
					{
						contactsPerDoctor: perDoctor.includes(null) ? null : sum(perDoctor.map((each) => each ?? 0)),
						pushedPerWeek: weeks ? pushInPeriod / weeks : null,
						access: segment.accessRateF2f ?? null,
						consent: segment.emailConsentRate ?? null
					}
				];
			})
		)
	};
}
