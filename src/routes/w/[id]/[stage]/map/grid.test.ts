import { expect, it } from 'vitest';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { layOut, usedChannels } from './grid.ts';

const item = (kind: ItemKind, id: string, fields: Item['fields'] = {}): Item => ({ id, kind, rank: id, fields });
const segments = [item('segment', 'S1'), item('segment', 'S2')];
const channels = [item('channel', 'C1'), item('channel', 'C2')];
const touchpoints = [
	item('touchpoint', 'T1', { segmentId: 'S1', channelId: 'C2' }),
	item('touchpoint', 'T2', { segmentId: 'S1', channelId: 'C2' }),
	item('touchpoint', 'T3', { segmentId: 'gone', channelId: 'C1' }),
	item('touchpoint', 'T4', { segmentId: 'S2' })
];

it('[UI57] every touchpoint stands in its cell, and one without a place is shown apart', () => {
	const { rows, unplaced } = layOut(segments, channels, touchpoints);
	expect(rows.map((row) => row.cells.map((cell) => cell.touchpoints.map(({ id }) => id)))).toEqual([
		[[], ['T1', 'T2']],
		[[], []]
	]);
	expect(unplaced.map(({ id }) => id)).toEqual(['T3', 'T4']);
	expect(usedChannels(channels, touchpoints.slice(0, 2)).map(({ id }) => id)).toEqual(['C2']);
	expect(usedChannels(channels, [])).toEqual(channels);
});
