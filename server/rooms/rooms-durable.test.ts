import { afterEach, describe, expect, it } from 'vitest';
import { GatedDatabase } from '../../tests/support/gated-database.ts';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { HarnessOptions, RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { compactRoom } from './document.ts';
import { writeUpdate } from './frames.ts';
import { roomId } from './ports.ts';

let harness: RoomHarness;
let disk: GatedDatabase;
afterEach(() => {
	disk.setWritable(true);
	disk.pass();
	return harness.stop();
});

async function start(options: HarnessOptions = {}): Promise<void> {
	harness = await startRooms({ ...options, wrap: (db) => (disk = new GatedDatabase(db)) });
}
const join = (as: string): Promise<SyncClient> => SyncClient.join(harness.url, 'insights', as);

describe('durable before visible', () => {
	it('[RM36] while a commit is in flight nobody gets it: not the others, not a newcomer, not a reader', async () => {
		await start();
		const [ada, ben] = [await join('ada'), await join('ben')];
		disk.hold();
		ada.put('a', '1');
		await disk.nextCommit();
		const newcomer = new SyncClient(harness.url, 'insights', 'cem');
		await newcomer.until(() => newcomer.of('step1').length === 1, 'hello and step 1');
		newcomer.sync();
		const reading = harness.rooms.gate.read(addressOf('insights'));
		ben.sendPresence(ben.doc.clientID, 1, {});
		await ada.until(() => ada.of('awareness').length > 0, 'presence, which never waits');
		expect([ada.acked, ben.items, newcomer.of('step2').length]).toEqual([1, {}, 0]);
		disk.pass();
		await newcomer.until(() => newcomer.items['a'] === '1', 'the newcomer gets it');
		await ben.until(() => ben.items['a'] === '1', 'the others get it');
		await ada.until(() => ada.acked === 2, 'the author is told');
		expect((await reading)?.doc.getMap('items').toJSON()).toEqual({ a: '1' });
	});

	it('[RM37] a failed commit drops the room; whoever comes back gets what is on disk, and can write', async () => {
		await start();
		const [ada, ben] = [await join('ada'), await join('ben')];
		ada.put('kept', '1');
		await ada.until(() => ada.acked === 2, 'the first edit');
		disk.fail();
		ada.put('lost', '2');
		expect(await Promise.all([ada.untilClosed(), ben.untilClosed()])).toEqual([4503, 4503]);
		expect([ada.acked, ben.items]).toEqual([2, { kept: '1' }]);
		disk.pass();
		const again = await join('ada');
		expect(again.items).toEqual({ kept: '1' });
		again.put('after', '3');
		await again.until(() => again.acked === 2, 'the room works');
	});

	it('[RM38] a full disk: sockets stay, reads are answered, edits wait and then go through', async () => {
		await start();
		const ada = await join('ada');
		disk.setWritable(false);
		ada.put('a', '1');
		const ben = await join('ben').catch(() => null);
		expect(ben).not.toBeNull();
		expect([ada.closed, ada.acked, ben?.items]).toEqual([null, 1, {}]);
		disk.setWritable(true);
		await ada.until(() => ada.acked === 2, 'the edit goes through by itself');
		await ben?.until(() => ben.items['a'] === '1', 'and reaches the others');
	});

	it('[RM37] whoever reads or closes in the turn of a failed commit is told, and does not wait for ever', async () => {
		await start();
		const ada = await join('ada');
		disk.hold();
		ada.put('first', '1');
		await disk.nextCommit();
		// Both wait for the same turn: the one after the commit that is held.
		ada.put('second', '2');
		const other = new SyncClient(harness.url, 'common', 'ben');
		await other.until(() => other.of('hello').length === 1, 'the server has read what was sent');
		const reading = harness.rooms.gate.read(addressOf('insights')).catch((error: Error) => error.message);
		disk.pass();
		disk.hold();
		await disk.nextCommit();
		disk.fail();
		expect(await reading).toMatch(/closed while it was read/);
		expect(await ada.untilClosed()).toBe(4503);
	});

	it('[RM39] [RM36] what somebody typed in the moment they left is stored', async () => {
		await start();
		const ben = await join('ben');
		for (const way of ['close', 'end'] as const) {
			const ada = await join('ada');
			ada.put(way, 'last word');
			if (way === 'close') ada.socket.close();
			else (ada.socket as unknown as { _socket: { end(): void } })._socket.end();
			await ben.until(() => ben.items[way] === 'last word', `it is there after ${way}`);
		}
	});

	it('[RM30] edits that arrive together share a commit and one ACK', async () => {
		await start();
		const ada = await join('ada');
		disk.hold();
		ada.put('first', '1');
		await disk.nextCommit();
		for (let i = 0; i < 10; i++) ada.put(`k${i}`, 'x');
		const before = ada.of('ack').length;
		const commits = disk.commits;
		ada.sendPresence(ada.doc.clientID, 1, {});
		await harness.rooms.refreshAccess('w1');
		const other = new SyncClient(harness.url, 'common', 'ben');
		await other.until(() => other.of('hello').length === 1, 'the server has read what was sent');
		disk.pass();
		await ada.until(() => ada.acked === 12, 'all acknowledged');
		expect(disk.commits - commits).toBeLessThanOrEqual(2);
		expect(ada.of('ack').length - before).toBeLessThanOrEqual(3);
	});
});

describe('loading', () => {
	it('[RM6] a room whose history is damaged closes with 4500 and is left as it is', async () => {
		await start({ limits: { idleMs: 0 } });
		const ada = await join('ada');
		ada.put('a', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		ada.cut();
		await untilEmpty();
		await harness.db.commit([
			{ query: harness.db.query.updateTable('room_update').set({ data: new Uint8Array([0, 0]) }) }
		]);
		const rows = () => harness.db.query.selectFrom('room_update').selectAll().execute();
		const before = await rows();
		const codes = [1, 2].map(() => new SyncClient(harness.url, 'insights', 'ben').untilClosed());
		expect(await Promise.all(codes)).toEqual([4500, 4500]);
		expect(await rows()).toEqual(before);
	});

	it('[RM6] a damaged snapshot costs nothing, and is said', async () => {
		const said: string[] = [];
		const log = { warn: () => undefined, error: (_: object, message: string) => void said.push(message) };
		await start({ limits: { idleMs: 0 }, log });
		const id = roomId(addressOf('insights'));
		for (const key of ['a', 'b']) {
			const ada = await join('ada');
			ada.put(key, '1');
			await ada.until(() => ada.acked === 2, 'the edit');
			ada.cut();
			await untilEmpty();
			await compactRoom(harness.db, id, 1);
		}
		const newest = harness.db.query.updateTable('room_snapshot').set({ data: new Uint8Array([0, 0]) });
		await harness.db.commit([{ query: newest.where('seq', '=', 2), expect: 1 }]);
		expect((await join('ben')).items).toEqual({ a: '1', b: '1' });
		expect(said).toEqual(['the newest snapshot is damaged; the one before it was taken']);
	});

	it('[RM7] what is said while the room loads is heard afterwards, too much of it is not', async () => {
		await start();
		disk.hold();
		const ada = new SyncClient(harness.url, 'draft.insights', 'ada');
		await disk.nextCommit();
		await opened(ada);
		ada.put('early', '1');
		const eve = new SyncClient(harness.url, 'draft.insights', 'ada');
		await opened(eve);
		for (let i = 0; i < 40; i++) eve.send(writeUpdate(new Uint8Array([0, 0])));
		expect(await eve.untilClosed()).toBe(1013);
		disk.pass();
		await ada.until(() => ada.acked === 1, 'the early edit');
	});
});

const opened = ({ socket }: SyncClient): Promise<void> =>
	new Promise((resolve) => (socket.readyState === socket.OPEN ? resolve() : socket.once('open', () => resolve())));

/** Every unused room has left memory. */
async function untilEmpty(): Promise<void> {
	while (harness.rooms.stats().rooms > 0) await new Promise((resolve) => setImmediate(resolve));
}
