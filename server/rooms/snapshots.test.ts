import { afterEach, describe, expect, it } from 'vitest';
import { HistoryDamaged } from '../storage/room-history.ts';
import type { RoomHistory } from '../storage/room-history.ts';
import { buildDocument, createDocument, snapshotOf } from './document.ts';
import { Snapshots } from './snapshots.ts';

let snapshots: Snapshots;
afterEach(() => snapshots.close());

/** As a room's log has them: one update per edit. */
function history(edits: number, text: string): RoomHistory {
	const doc = createDocument();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let i = 0; i < edits; i++) doc.getMap('items').set(`k${i % 50}`, `${i}${text}`);
	return { base: null, updates, seq: updates.length };
}

describe('snapshots', () => {
	it('[RM57] small and large come out the same as if they were built here', async () => {
		snapshots = new Snapshots();
		for (const each of [history(20, 'x'), history(200, 'x'.repeat(2_000))]) {
			const data = await snapshots.build(each);
			expect(Buffer.from(data).equals(snapshotOf(each))).toBe(true);
			const read = buildDocument({ base: { seq: each.seq, data }, updates: [], seq: each.seq });
			expect(read.getMap('items').toJSON()).toEqual(buildDocument(each).getMap('items').toJSON());
		}
	});

	it('[RM57] several at once each get their own; one that is damaged says so and harms no other', async () => {
		snapshots = new Snapshots();
		const [one, two] = [history(100, 'a'.repeat(3_000)), history(120, 'b'.repeat(3_000))];
		const damaged = { ...two, updates: two.updates.slice(1) };
		const [first, broken, second] = await Promise.allSettled([one, damaged, two].map((each) => snapshots.build(each)));
		expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(HistoryDamaged) });
		for (const [result, each] of [
			[first, one],
			[second, two]
		] as const)
			expect(result?.status === 'fulfilled' && Buffer.from(result.value).equals(snapshotOf(each))).toBe(true);
	});

	it('[RM57] closing in the middle of one rejects it', async () => {
		snapshots = new Snapshots();
		const building = snapshots.build(history(100, 'a'.repeat(3_000)));
		const result = expect(building).rejects.toThrow(/no longer|ended/);
		await snapshots.close();
		await result;
	});
});
