/** The channel map as rows and cells: segments by channels, with the touchpoints planned in each. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { readString } from '../draft/fields.ts';

export interface Cell {
	readonly segment: string;
	readonly channel: string;
	readonly touchpoints: readonly Item[];
}
export interface MapGrid {
	readonly rows: readonly { readonly segment: Item; readonly cells: readonly Cell[] }[];
	/** Touchpoints whose segment or channel is missing or gone: shown apart, never lost. */
	readonly unplaced: readonly Item[];
}

export function layOut(segments: readonly Item[], channels: readonly Item[], touchpoints: readonly Item[]): MapGrid {
	const at = (item: Item, segment: string, channel: string) =>
		readString(item.fields, 'segmentId') === segment && readString(item.fields, 'channelId') === channel;
	const rows = segments.map((segment) => ({
		segment,
		cells: channels.map(({ id: channel }) => ({
			segment: segment.id,
			channel,
			touchpoints: touchpoints.filter((item) => at(item, segment.id, channel))
		}))
	}));
	const placed = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.touchpoints.map((item) => item.id))));
	return { rows, unplaced: touchpoints.filter((item) => !placed.has(item.id)) };
}

/** Channels something is planned on, in their order; all of them when nothing is planned yet. */
export function usedChannels(channels: readonly Item[], touchpoints: readonly Item[]): readonly Item[] {
	const used = new Set(touchpoints.map((item) => readString(item.fields, 'channelId')));
	const some = channels.filter((channel) => used.has(channel.id));
	return some.length > 0 ? some : channels;
}
