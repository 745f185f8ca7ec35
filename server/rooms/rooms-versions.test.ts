import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '#lib/board/cards.ts';
import { waitFor } from '../../tests/support/composed.ts';
import { addressOf, startRooms, WORKSHOP } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { HistoryDamaged } from '../storage/room-history.ts';
import { listVersions, readVersion } from '../storage/versions.ts';
import type { StoredVersion } from '../storage/versions.ts';
import { createDocument } from './document.ts';
import { lookAt } from './look.ts';
import { Snapshots } from './snapshots.ts';

const MINUTE = 60_000;
const INSIGHTS = addressOf('insights');

let harness: RoomHarness;
let ahead = 0;
afterEach(() => harness.stop());

async function start(): Promise<void> {
	ahead = 0;
	// Nobody is dropped only because the clock was moved.
	const limits = { sweepMs: 5, idleMs: 0, silentMs: Infinity, pingMs: Infinity, heartbeatMs: Infinity };
	harness = await startRooms({ limits, clock: { now: () => Date.now() + ahead } });
}
const join = (as: string, room = 'insights'): Promise<SyncClient> => SyncClient.join(harness.url, room, as);
const made = (room: string): Promise<StoredVersion[]> => listVersions(harness.db, WORKSHOP, room);
const rooms = (): number => harness.rooms.stats().rooms;

/** Joins, writes one card, and leaves when it is on disk. */
async function writeIn(room: string, as: string, id: string): Promise<void> {
	const client = await join(as, room);
	client.write((doc) => addCard(doc, { id, text: `Words of ${id}` }, null));
	await client.until(() => client.acked === 2, 'the card');
	client.socket.close();
}

it('[RM90] [RM91] ten minutes after somebody wrote there is a version, of shared rooms alone', async () => {
	await start();
	await writeIn('insights', 'ada', 'c1');
	await writeIn('draft.insights', 'ada', 'secret');
	await waitFor(() => rooms() === 0);
	ahead = 9 * MINUTE;
	await join('ben', 'goals');
	expect(await made('insights')).toEqual([]);
	ahead = 11 * MINUTE;
	const [version] = await waitFor(async () => ((await made('insights')).length > 0 ? made('insights') : null));
	expect(version).toMatchObject({ kind: 'regular', seq: 1, askedBy: null });
	const { content } = lookAt(await readVersion(harness.db, version!));
	expect(content.cards.map(({ text }) => text)).toEqual(['Words of c1']);

	// Nothing was written: another ten minutes bring nothing. Then something was.
	ahead = 30 * MINUTE;
	await writeIn('goals', 'ben', 'c2');
	ahead = 41 * MINUTE;
	await waitFor(async () => (await made('goals')).length === 1);
	expect(await made('insights')).toHaveLength(1);
	const drafts = await harness.db.query.selectFrom('version').select('room').where('room', 'like', 'draft%').execute();
	expect(drafts).toEqual([]);
});

it('[RM92] a room held quietly: nobody is told to stop, and what is written meanwhile is taken afterwards', async () => {
	await start();
	const ada = await join('ada');
	ada.write((doc) => addCard(doc, { id: 'c1', text: 'Before' }, null));
	await ada.until(() => ada.acked === 2, 'the first card');
	const hellos = ada.of('hello').length;
	await harness.rooms.gate.hold(
		[INSIGHTS],
		async ([room]) => {
			ada.write((doc) => addCard(doc, { id: 'c2', text: 'Meanwhile' }, null));
			await harness.db.commit(room!.change((doc) => addCard(doc, { id: 'c3', text: 'Restored' }, null)));
			expect(ada.acked).toBe(2);
		},
		'quietly'
	);
	await ada.until(() => ada.acked === 3 && ada.doc.getMap('cards').has('c3'), 'both cards');
	expect(ada.of('hello').length).toBe(hellos);
	expect([ada.of('reject'), ada.of('reset'), ada.closed]).toEqual([[], [], null]);
	const read = await harness.rooms.gate.read(INSIGHTS);
	expect([...read!.doc.getMap('cards').keys()].sort()).toEqual(['c1', 'c2', 'c3']);
});

it('[RM93] a stored state is what a joiner gets, from memory or not; null for a room there is not', async () => {
	await start();
	expect(await harness.rooms.gate.state(addressOf('review'))).toBeNull();
	await writeIn('insights', 'ada', 'c1');
	const state = await harness.rooms.gate.state(INSIGHTS);
	const read = await harness.rooms.gate.read(INSIGHTS);
	expect(state?.seq).toBe(read?.seq);
	expect(lookAt(state!.data).content.cards).toHaveLength(1);
});

it('[RM93] large states are read elsewhere and say the same; damaged ones are refused', async () => {
	await start();
	const snapshots = new Snapshots();
	const doc = createDocument();
	const since = Y.encodeStateAsUpdate(doc);
	for (let i = 0; i < 900; i++) addCard(doc, { id: `c${i}`, text: 'x'.repeat(200), rank: 'a0' }, null);
	const data = Y.encodeStateAsUpdate(doc);
	expect(data.length).toBeGreaterThan(128 * 1024);
	expect(await snapshots.look(data, since)).toEqual(lookAt(data, since));
	await expect(snapshots.look(Y.diffUpdate(data, Y.encodeStateVector(new Y.Doc())).slice(0, -20))).rejects.toThrow(
		HistoryDamaged
	);
	await snapshots.close();
});
