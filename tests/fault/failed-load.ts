/** Loading a room fails somewhere on the way: whoever came is told to try again, nothing is stored, and nobody sees a blank board. */
import { createHash } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import * as Y from 'yjs';
import type { Database } from '#server/storage/port.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { random } from '../support/random.ts';
import { startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, until } from './conduct.ts';
import { checkIntegrity, contentOf, expectSame, readStored } from './stored.ts';

type Db = Database<ContentTables>;
/** The row, its snapshots, its log, whose ids: what a load asks for, one after the other. */
const QUESTIONS = 4;
const ROOM = 'insights';

/** Reads that fail when a test says so. */
class Brittle {
	/** The read after so many more fails; none does at 0. */
	failsIn = 0;
	failed = 0;

	wrap(db: Db): Db {
		const plugin: KyselyPlugin = {
			transformQuery: ({ node }) => {
				if (this.failsIn > 0 && --this.failsIn === 0) {
					this.failed++;
					throw new Error('the disk could not be read');
				}
				return node;
			},
			transformResult: async ({ result }) => result
		};
		return { ...db, query: db.query.withPlugin(plugin), writable: () => db.writable() };
	}
}

async function hashRows({ db }: RoomHarness): Promise<string> {
	const hash = createHash('sha256');
	for (const table of ['room', 'room_update', 'room_snapshot', 'room_client'] as const)
		for (const row of await db.query.selectFrom(table).selectAll().execute())
			hash.update(JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? [...value] : value)));
	return hash.digest('hex');
}

/** Somebody comes back with an edit made offline while the load fails, and again when it does not. */
async function comeBack(harness: RoomHarness, brittle: Brittle, doc: Y.Doc, failsIn: number): Promise<void> {
	await until('the room left memory', () => harness.rooms.stats().rooms === 0);
	const before = await hashRows(harness);
	const mine = contentOf(doc);
	brittle.failsIn = failsIn;
	const turnedAway = new SyncClient(harness.url, ROOM, 'ada', doc);
	expect('told to try again', (await turnedAway.untilClosed()) === 4500);
	expect('the failure happened', brittle.failsIn === 0);
	expect('nothing was said but the end', turnedAway.heard.length === 0 && contentOf(doc) === mine);
	expect('nothing was stored', (await hashRows(harness)) === before);
	const back = await new SyncClient(harness.url, ROOM, 'ada', doc).joined();
	await back.until(() => back.acked === 1, 'what was written offline is saved');
	expect(
		'nothing of it is missing',
		Object.keys(back.items).length === Object.keys(doc.getMap('items').toJSON()).length
	);
	back.cut();
}

await conduct(
	{ id: 'R07', title: 'loads that fail at any of their reads', bound: '0 writes, 0 blank documents, closed with 4500' },
	async ({ full, seed }) => {
		const loads = full ? 100 : 20;
		const next = random(seed);
		const brittle = new Brittle();
		const harness = await startRooms({ limits: { idleMs: 0, sweepMs: 1 }, wrap: (db) => brittle.wrap(db) });
		const doc = new Y.Doc();
		for (let i = 0; i < loads; i++) {
			doc.getMap('items').set(`edit ${i}`, 'offline');
			await comeBack(harness, brittle, doc, 1 + next(QUESTIONS));
		}
		const stored = await readStored(harness.db, ROOM);
		expectSame(stored, [doc], 'in the end');
		const kept = Object.keys(stored.getMap('items').toJSON()).length === loads;
		checkIntegrity(harness.dataDir);
		await harness.stop();
		return { figure: `${brittle.failed} failed loads, 0 rows changed, all edits there afterwards`, kept };
	}
);
