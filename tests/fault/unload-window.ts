/** People come and go while the room goes to rest, is snapshotted and unloaded: nothing is lost, and no room is left in memory. */
import * as Y from 'yjs';
import { random } from '../support/random.ts';
import { addressOf, startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { compactRoom } from '#server/rooms/document.ts';
import { roomId } from '#server/rooms/ports.ts';
import { isConflict } from '#server/storage/port.ts';
import { conduct, expect, until } from './conduct.ts';
import { checkIntegrity, expectSame, readStored } from './stored.ts';

const PEOPLE = ['ada', 'ben', 'cem', 'dea'];
const ROOM = 'insights';
type Next = (below: number) => number;

const turns = async (n: number): Promise<void> => {
	for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** Somebody whose page stays while the line comes and goes. */
class Visitor {
	readonly doc = new Y.Doc();
	readonly written: string[] = [];
	readonly acked = new Set<string>();
	readonly #as: string;
	/** Closed by the server. */
	turnedAway = 0;

	constructor(as: string) {
		this.#as = as;
	}

	/** One visit, cut off at any point of it: before the greeting, before the answer, or after it. */
	async visit(harness: RoomHarness, next: Next): Promise<void> {
		const client = new SyncClient(harness.url, ROOM, this.#as, this.doc);
		const goesThrough = next(4) > 0;
		if (goesThrough) {
			await client.until(() => client.of('step1').length > 0 || client.closed !== null, 'step 1');
			if (client.closed === null) await this.#write(client, next);
		}
		await turns(next(20));
		if (client.closed !== null) this.turnedAway++;
		client.cut();
		await turns(next(30));
	}

	async #write(client: SyncClient, next: Next): Promise<void> {
		const key = `${this.#as}-${this.written.length}`;
		this.written.push(key);
		client.doc.getMap('items').set(key, 'x');
		client.sync();
		if (next(2) === 0) return;
		await client.until(() => client.acked > 0 || client.closed !== null, 'saved');
		if (client.acked > 0) for (const each of this.written) this.acked.add(each);
	}
}

/** As the registry does, but much more often. */
async function compactOften(harness: RoomHarness, isOver: () => boolean): Promise<void> {
	const id = roomId(addressOf(ROOM));
	while (!isOver()) {
		await compactRoom(harness.db, id, 1).catch((error: unknown) => expect('only a conflict', isConflict(error)));
		await turns(20);
	}
}

await conduct(
	{ id: 'R09', title: 'coming and going while the room unloads', bound: '0 lost, 0 rooms left, nobody turned away' },
	async ({ full, seed }) => {
		const visits = full ? 1_000 : 120;
		const harness = await startRooms({ limits: { idleMs: 0, sweepMs: 1, restMs: 0 } });
		const visitors = PEOPLE.map((as) => new Visitor(as));
		let left = visitors.length;
		const play = async (visitor: Visitor, i: number): Promise<void> => {
			const next = random(seed * 100 + i);
			for (let n = 0; n < visits / visitors.length; n++) await visitor.visit(harness, next);
			left--;
		};
		await Promise.all([...visitors.map(play), compactOften(harness, () => left === 0)]);
		await until('no room is in memory', () => harness.rooms.stats().rooms === 0);
		const items = (await readStored(harness.db, ROOM)).getMap('items').toJSON();
		const acked = visitors.flatMap((visitor) => [...visitor.acked]);
		const lost = acked.filter((key) => !(key in items)).length;
		const back = visitors.map(({ doc }, i) => new SyncClient(harness.url, ROOM, PEOPLE[i] ?? '', doc));
		await Promise.all(back.map((client) => client.joined()));
		const everything = visitors.reduce((sum, { written }) => sum + written.length, 0);
		await until('everybody has everything', () =>
			back.every((client) => Object.keys(client.items).length === everything && client.acked > 0)
		);
		expectSame(
			await readStored(harness.db, ROOM),
			visitors.map(({ doc }) => doc),
			'after all visits'
		);
		for (const client of back) client.cut();
		await until('no room is in memory', () => harness.rooms.stats().rooms === 0);
		const { connections } = harness.rooms.stats();
		checkIntegrity(harness.dataDir);
		await harness.stop();
		const turnedAway = visitors.reduce((sum, visitor) => sum + visitor.turnedAway, 0);
		return {
			figure: `${visits} visits, ${acked.length} acked, ${lost} lost, ${connections} connections left, ${turnedAway} turned away`,
			kept: lost === 0 && connections === 0 && turnedAway === 0 && acked.length > 0
		};
	}
);
