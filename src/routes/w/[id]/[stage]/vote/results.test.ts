import { expect, it } from 'vitest';
import { groupResults, readResults } from './results.ts';

const row = (id: string, field: number, internal: number) => ({
	id,
	label: id,
	field,
	internal,
	parity: 0,
	gap: 0,
	talk: false
});

it('[UI44] bars show shares of each side, so that the larger side is not louder', () => {
	const lines = readResults({ bySide: true, rows: [row('a', 6, 1), row('b', 2, 1), row('c', 0, 2)] });
	expect(lines.map(({ rank, fieldShare, internalShare }) => [rank, fieldShare, internalShare])).toEqual([
		[1, 0.75, 0.25],
		[2, 0.25, 0.25],
		[3, 0, 0.5]
	]);
});

it('[UI44] withheld dots are shown as nothing, not as a division by zero', () => {
	expect(readResults({ bySide: false, rows: [row('a', 0, 0)] })[0]).toMatchObject({ fieldShare: 0, internalShare: 0 });
});

it('[UI44] what to talk about comes first; that a side cares more is said only where both sides’ dots are shown', () => {
	const rows = [row('a', 6, 1), { ...row('b', 0, 0), talk: true }];
	const grouped = (bySide: boolean) => {
		const { talk, others, divided } = groupResults({ bySide, rows });
		return [talk.map(({ id }) => id), others.map(({ id }) => id), divided];
	};
	expect(grouped(true)).toEqual([['b'], ['a'], true]);
	expect(grouped(false)).toEqual([['b'], ['a'], false]);
});
