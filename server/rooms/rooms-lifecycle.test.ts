import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { HarnessOptions, RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { readHistory } from '../storage/room-history.ts';
import { appendUpdates, forgetWriters, readClients, readRoom } from '../storage/rooms.ts';
import type { RoomRow } from '../storage/rooms.ts';
import { buildDocument, compactRoom } from './document.ts';
import { COMPACT_TAIL_ROWS_ON_UNLOAD } from './limits.ts';
import { roomId } from './ports.ts';

const ID = roomId(addressOf('insights'));

let harness: RoomHarness;
afterEach(() => harness.stop());

async function start(options: HarnessOptions = {}): Promise<void> {
	harness = await startRooms(options);
}
const join = (as: string): Promise<SyncClient> => SyncClient.join(harness.url, 'insights', as);
const readRow = async (): Promise<RoomRow> => {
	const row = await readRoom(harness.db, ID);
	if (!row) throw new Error('the room is gone');
	return row;
};
const replay = async (): Promise<Y.Doc> => buildDocument(await readHistory(harness.db, await readRow()));
async function untilUnloaded(): Promise<void> {
	while (harness.rooms.stats().rooms > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Only so many are left. */
const connections = (n: number): Promise<void> =>
	expect.poll(() => harness.rooms.stats().connections, { interval: 10, timeout: 20_000 }).toBe(n) as Promise<void>;

describe('pace', () => {
	it('[RM4] a heartbeat when nothing else was said', async () => {
		await start({ limits: { heartbeatMs: 100 } });
		const ada = await join('ada');
		await ada.until(() => ada.of('heartbeat').length >= 2, 'two heartbeats');
	});

	it('[RM4] a peer that answers nothing is dropped, one that answers pings is not', async () => {
		await start({ limits: { pingMs: 100, silentMs: 400 } });
		const [ada, eve] = [await join('ada'), await join('eve')];
		eve.socket.pause();
		await connections(1);
		expect(ada.closed).toBeNull();
		eve.cut();
	});

	it('[RM51] [RM52] who does not read is spared the updates, catches up, or is closed; the others notice nothing', async () => {
		await start({
			limits: { busyBytes: 20_000, laggingBytes: 100_000, stuckBytes: 20_000_000, laggingMs: 700, messageBurst: 900 }
		});
		const [ada, ben] = [await join('ada'), await join('ben')];
		const [slow, stuck] = [await join('slow'), await join('stuck')];
		slow.socket.pause();
		stuck.socket.pause();
		const text = 'x'.repeat(100_000);
		const rounds = 120;
		for (let i = 0; i < rounds; i++) {
			ada.put('big', `${i}${text}`);
			await ben.until(() => String(ben.items['big']).startsWith(`${i}x`), 'ben gets it at once');
		}
		const before = slow.of('update').length;
		slow.socket.resume();
		await slow.until(() => String(slow.items['big']).startsWith(`${rounds - 1}x`), 'the slow one catches up');
		expect(slow.of('update').length - before).toBeLessThan(rounds);
		await connections(3);
		stuck.socket.resume();
		expect([1006, 4508]).toContain(await stuck.untilClosed());
		expect([ada.closed, ben.closed, slow.closed]).toEqual([null, null, null]);
	}, 20_000);
});

describe('from log to document', () => {
	it('[RM60] the log replays to the live document, without holes, every client bound', async () => {
		await start();
		const clients = await Promise.all(['ada', 'ben', 'cem'].map((as) => join(as)));
		for (let i = 0; i < 20; i++) for (const client of clients) client.put(`k${i % 7}`, `${i}`);
		await Promise.all(clients.map((client) => client.until(() => client.acked === 21, 'all acknowledged')));
		const live = (await harness.rooms.gate.read(addressOf('insights')))?.doc as Y.Doc;
		const replayed = await replay();
		expect(replayed.getMap('items').toJSON()).toEqual(live.getMap('items').toJSON());
		expect(Y.encodeStateVector(replayed)).toEqual(Y.encodeStateVector(live));
		const seqs = await harness.db.query.selectFrom('room_update').select('seq').orderBy('seq').execute();
		expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, index) => index + 1));
		const bound = await readClients(harness.db, ID);
		expect([...replayed.store.clients.keys()].every((client) => bound.has(client))).toBe(true);
	});

	it('[RM61] whenever it is compacted, snapshot and tail are the whole log', async () => {
		await start();
		const doc = new Y.Doc();
		const updates: Uint8Array[] = [];
		doc.on('update', (update: Uint8Array) => updates.push(update));
		const step = fc.oneof(
			fc.record({ do: fc.constant('set' as const), key: fc.constantFrom('a', 'b', 'c'), value: fc.string() }),
			fc.record({ do: fc.constant('delete' as const), key: fc.constantFrom('a', 'b', 'c') }),
			fc.record({ do: fc.constant('compact' as const) })
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
				for (const each of steps) {
					if (each.do === 'set') doc.getMap('items').set(each.key, each.value);
					if (each.do === 'delete') doc.getMap('items').delete(each.key);
					const rows = updates.splice(0).map((data) => ({ participantId: 'ada', data }));
					const { headSeq, accessEpoch } = await readRow();
					await harness.db.commit(appendUpdates(harness.db, { id: ID, headSeq, accessEpoch }, rows, 1));
					if (each.do === 'compact') await compactRoom(harness.db, ID, 1);
				}
				const stored = await replay();
				expect(stored.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON());
				expect(Y.encodeStateVector(stored)).toEqual(Y.encodeStateVector(doc));
			}),
			{ numRuns: 20, seed: 61 }
		);
		expect((await readRow()).snapshotSeq).toBeGreaterThan(0);
	});
});

describe('memory', () => {
	it('[RM62] fifty who come at once find one room, with everything in it', async () => {
		await start();
		const ada = await join('ada');
		ada.put('a', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		await harness.rooms.close();
		const { dataDir } = harness;
		const second = await startRooms({ dataDir });
		const crowd = await Promise.all(
			Array.from({ length: 50 }, (_, i) => SyncClient.join(second.url, 'insights', `p${i}`))
		);
		expect(second.rooms.stats()).toMatchObject({ rooms: 1, connections: 50 });
		expect(crowd.every(({ items }) => items['a'] === '1')).toBe(true);
		await second.stop();
	});

	it('[RM58] a document rests, and whoever comes, comes back, writes or reads finds it as it was', async () => {
		await start({ limits: { restMs: 0, sweepMs: 5 } });
		const resting = (n: number): Promise<void> =>
			expect.poll(() => harness.rooms.stats().resting, { interval: 5, timeout: 5_000 }).toBe(n) as Promise<void>;
		const ada = await join('ada');
		for (const key of ['a', 'b']) ada.put(key, '1');
		ada.write((doc) => doc.getMap('items').delete('a'));
		await ada.until(() => ada.acked === 4, 'saved');
		await resting(1);
		const ben = await join('ben');
		expect(ben.items).toEqual({ b: '1' });
		const away = new SyncClient(harness.url, 'insights', 'ben', ben.doc);
		await away.until(() => away.of('step1').length === 1, 'step 1');
		away.sync();
		await away.until(() => away.acked === 1, 'what ben has is known');
		expect((await harness.rooms.gate.read(addressOf('insights')))?.doc.getMap('items').toJSON()).toEqual({ b: '1' });
		await resting(1);
		ben.put('c', '2');
		await ada.until(() => ada.items['c'] === '2', 'an edit wakes it and reaches the others');
		await resting(1);
		expect((await join('cem')).items).toEqual({ b: '1', c: '2' });
		expect((await replay()).getMap('items').toJSON()).toEqual({ b: '1', c: '2' });
	});

	it('[RM63] an unused room leaves memory, with a snapshot when its log is long, and comes back whole', async () => {
		await start({ limits: { idleMs: 0, messageBurst: 1_000 } });
		const ada = await join('ada');
		for (let i = 0; i <= COMPACT_TAIL_ROWS_ON_UNLOAD; i++) {
			ada.put(`k${i}`, 'x');
			await ada.until(() => ada.acked === i + 2, 'one by one');
		}
		ada.cut();
		await untilUnloaded();
		expect(await readRow()).toMatchObject({ headSeq: 51, snapshotSeq: 51 });
		expect(Object.keys((await join('ben')).items)).toHaveLength(51);
	});

	it('[RM64] closing lets what was received land and says 1012; a newcomer hears the same', async () => {
		await start();
		const [ada, ben] = [await join('ada'), await join('ben')];
		for (let i = 0; i < 30; i++) ada.put(`k${i}`, 'x');
		await ada.until(() => ada.acked > 1, 'the server has begun');
		const closing = harness.rooms.close();
		const late = new SyncClient(harness.url, 'insights', 'late').untilClosed();
		await closing;
		expect(await Promise.all([ada.untilClosed(), ben.untilClosed(), late])).toEqual([1012, 1012, 1012]);
		const stored = Object.keys((await replay()).getMap('items').toJSON());
		expect(stored.length).toBeGreaterThanOrEqual(ada.acked - 1);
	});

	it('[RM29] who was forgotten comes back as nobody: what they bring under the old id is refused, what they write anew is taken', async () => {
		await start({ limits: { idleMs: 0 } });
		const ada = await join('ada');
		ada.put('before', '1');
		await ada.until(() => ada.acked === 2, 'it is saved');
		ada.cut();
		await untilUnloaded();
		await harness.db.commit(forgetWriters(harness.db, { before: Number.MAX_SAFE_INTEGER }));
		ada.doc.getMap('items').set('away', '2');
		const back = new SyncClient(harness.url, 'insights', 'ada', ada.doc);
		await back.until(() => back.of('step1').length > 0, 'step 1');
		back.sync();
		expect(await back.untilClosed()).toBe(4409);
		const anew = await join('ada');
		expect(anew.items).toEqual({ before: '1' });
		anew.put('after', '3');
		await anew.until(() => anew.acked === 2, 'it is saved');
		expect((await replay()).getMap('items').toJSON()).toEqual({ before: '1', after: '3' });
	});

	it.each([0, 60_000])(
		'[RM64] closing makes snapshots of long logs for %d ms; nothing is missing without',
		async (closingMs) => {
			await start({ limits: { closingMs } });
			const ada = await join('ada');
			for (let i = 0; i < 80; i++) {
				ada.put(`k${i}`, 'x');
				await ada.until(() => ada.acked > i + 1, 'it is saved');
			}
			await harness.rooms.close();
			const row = await readRow();
			expect([row.headSeq >= 80, row.snapshotSeq > 0]).toEqual([true, closingMs > 0]);
			expect(Object.keys((await replay()).getMap('items').toJSON())).toHaveLength(80);
		}
	);
});
