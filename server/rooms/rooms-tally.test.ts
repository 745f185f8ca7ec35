import { afterEach, describe, expect, it } from 'vitest';
import { GatedDatabase } from '../../tests/support/gated-database.ts';
import { startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { Histogram } from './tally.ts';

let harness: RoomHarness;
afterEach(() => harness?.stop());
const join = (as: string): Promise<SyncClient> => SyncClient.join(harness.url, 'insights', as);

describe('what is counted', () => {
	it('[RM80] a refused write is counted by reason and leaves a line with who, where and why, and not what', async () => {
		const lines: object[] = [];
		harness = await startRooms({ log: { warn: (details) => lines.push(details), error: () => undefined } });
		harness.access.setWritable('olga', false);
		const olga = await join('olga');
		for (const value of ['secret 1', 'secret 2', 'secret 3', 'secret 4']) olga.put('a', value);
		expect(await olga.untilClosed()).toBe(4403);
		const { tally } = harness.rooms;
		expect([...tally.rejects.read()]).toEqual([['read-only', lines.length]]);
		expect([tally.resets, [...tally.closes.read()]]).toEqual([1, [[4403, 1]]]);
		expect(lines[0]).toEqual({
			audit: 'reject',
			room: 'w1/insights',
			participantId: 'olga',
			reason: 'read-only',
			then: 'reset'
		});
		expect(JSON.stringify(lines)).not.toContain('secret');
	});

	it('[RM81] commits and acknowledgements are timed, and what waits for the disk is seen waiting', async () => {
		let disk!: GatedDatabase;
		harness = await startRooms({ wrap: (db) => (disk = new GatedDatabase(db)) });
		const ada = await join('ada');
		const before = harness.rooms.tally.ack.read().count;
		disk.hold();
		ada.put('a', '1');
		await disk.nextCommit();
		for (const key of ['b', 'c', 'd']) ada.put(key, '1');
		await expect.poll(() => harness.rooms.stats().waiting, { interval: 5 }).toBe(3);
		expect(harness.rooms.tally.ack.read().count).toBe(before);
		disk.pass();
		await ada.until(() => ada.acked === 5, 'all saved');
		const { tally } = harness.rooms;
		expect([tally.ack.read().count - before, tally.commit.read().count]).toEqual([4, 2]);
		expect(harness.rooms.stats()).toEqual({ rooms: 1, resting: 0, connections: 1, lagging: 0, waiting: 0 });
		disk.fail();
		ada.put('e', '1');
		await ada.untilClosed();
		expect([tally.failures, [...tally.closes.read()]]).toEqual([1, [[4503, 1]]]);
		disk.pass();
	});

	it('[RM81] a histogram counts up to each bound, beyond the last one, and the seconds', () => {
		const histogram = new Histogram();
		for (const milliseconds of [0.4, 1, 3, 60, 5_000]) histogram.observe(milliseconds);
		const { buckets, count, sum } = histogram.read();
		expect(buckets.filter(({ upTo }) => [0.001, 0.002, 0.005, 0.1, 2.5].includes(upTo))).toEqual([
			{ upTo: 0.001, count: 2 },
			{ upTo: 0.002, count: 2 },
			{ upTo: 0.005, count: 3 },
			{ upTo: 0.1, count: 4 },
			{ upTo: 2.5, count: 4 }
		]);
		expect([count, sum]).toEqual([5, expect.closeTo(5.0644, 6)]);
	});
});
