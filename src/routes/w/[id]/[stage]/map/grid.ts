/** The channel map as rows and cells: segments by channels, with the touchpoints planned in each; and where arrow keys lead. Pure. */
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

export interface Place {
	readonly row: number;
	readonly column: number;
}

/** Where a key leads from a cell; the edges stay. Home and End along the row. Null: not a key of the map [UI56]. */
export function stepInGrid(
	from: Place,
	key: string,
	size: { readonly rows: number; readonly columns: number }
): Place | null {
	const last = { row: size.rows - 1, column: size.columns - 1 };
	switch (key) {
		case 'ArrowUp':
			return { ...from, row: Math.max(0, from.row - 1) };
		case 'ArrowDown':
			return { ...from, row: Math.min(last.row, from.row + 1) };
		case 'ArrowLeft':
			return { ...from, column: Math.max(0, from.column - 1) };
		case 'ArrowRight':
			return { ...from, column: Math.min(last.column, from.column + 1) };
		case 'Home':
			return { ...from, column: 0 };
		case 'End':
			return { ...from, column: last.column };
		default:
			return null;
	}
}
