/**
 * Which segment is met on which channel, how often, and whether that is what it wishes for. Pure: ask again with another plan to
 * see what a change would do. Source: 15-views §6, coverage matrix. Rules VW in RULES.md.
 */
import { channelLoads, type ChannelLoad } from './capacity.ts';
import { chosenChannels } from './chosen-channels.ts';
import { sum } from './figures.ts';
import { doctorsIn, plannedIn, type Planned } from './planned.ts';
import type { Channel, Plan, Segment } from './schema.ts';

/** What is planned for one segment on one channel. */
export interface CoverageCell {
	readonly segment: Segment;
	readonly channel: Channel;
	readonly planned: readonly Planned[];
	/** Contacts per doctor of the segment in the plan period, on average; null while the segment has no size. */
	readonly contactsPerDoctor: number | null;
	/** The core message of the plan is told here. */
	readonly core: boolean;
}
export interface CoverageRow {
	readonly segment: Segment;
	/** One for each channel of the matrix; null where nothing is planned. */
	readonly cells: readonly (CoverageCell | null)[];
	/** Share of contacts on channels the segment prefers, 0 to 1; null while either is not known. */
	readonly preferenceMatch: number | null;
}
export interface CoverageMatrix {
	readonly channels: readonly ChannelLoad[];
	readonly rows: readonly CoverageRow[];
}

/** Cells in which something is planned, in the order the touchpoints name them. Links to nowhere count nowhere. */
export function coverageCells(plan: Plan): CoverageCell[] {
	const cells = new Map<string, Planned[]>();
	for (const each of plannedIn(plan)) {
		if (!each.segment || !each.channel) continue;
		const key = JSON.stringify([each.segment.id, each.channel.id]);
		const known = cells.get(key);
		if (known) known.push(each);
		else cells.set(key, [each]);
	}
	return [...cells.values()].map((planned) => cellOf(planned));
}

function cellOf(planned: readonly Planned[]): CoverageCell {
	const { segment, channel } = planned[0] as Planned & { segment: Segment; channel: Channel };
	const doctors = doctorsIn(segment);
	const contacts = sum(planned.map((each) => each.contacts ?? 0));
	return {
		segment,
		channel,
		planned,
		contactsPerDoctor: doctors ? contacts / doctors : null,
		core: planned.some(({ message }) => message?.level === 'core')
	};
}

/** Segments by the channels somebody chose, both in plan order. */
export function coverageMatrix(plan: Plan): CoverageMatrix {
	const chosen = new Set(chosenChannels(plan));
	const channels = channelLoads(plan).filter(({ channel }) => chosen.has(channel));
	const cells = coverageCells(plan);
	const rows = (plan.segments ?? []).map((segment) => {
		const own = cells.filter((cell) => cell.segment === segment);
		return {
			segment,
			cells: channels.map(({ channel }) => own.find((cell) => cell.channel === channel) ?? null),
			preferenceMatch: preferenceMatch(segment, own)
		};
	});
	return { channels, rows };
}

/** Σ frequency on channels in the segment's preferences ÷ Σ frequency. */
function preferenceMatch({ preferences }: Segment, cells: readonly CoverageCell[]): number | null {
	const times = (of: readonly CoverageCell[]): number =>
		sum(of.flatMap(({ planned }) => planned.map(({ touchpoint }) => touchpoint.frequencyPerHcp ?? 0)));
	const all = times(cells);
	if (!preferences?.length || all === 0) return null;
	return times(cells.filter(({ channel }) => channel.kind && preferences.includes(channel.kind))) / all;
}
