/**
 * A hundred thousand frames that were honest once, each changed somewhere: the process goes on, and the document changes only where
 * Yjs itself, given the same bytes, would have changed it in the same way. Somebody honest writes in between and notices nothing.
 */
import * as Y from 'yjs';
import { PersonId, WorkshopId } from '#lib/domain/id.ts';
import { openInnerSocket } from '#server/rehearsal/inner-socket.ts';
import type { InnerSocket } from '#server/rehearsal/inner-socket.ts';
import { readClientFrame, writeStep1, writeStep2, writeUpdate } from '#server/rooms/frames.ts';
import { roomId } from '#server/rooms/ports.ts';
import { readClients } from '#server/storage/rooms.ts';
import { random } from '../support/random.ts';
import type { Next } from '../support/room-fuzz.ts';
import { WORKSHOP, addressOf, startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { conduct, expect, until } from './conduct.ts';
import { honestFrames, mutate, nextFrame, otherFrames } from './mutations.ts';
import { checkIntegrity, contentOf, readStored } from './stored.ts';

const ADDRESS = addressOf('insights');
/** The room is emptied, and others are honest, after so many. */
const PER_ROUND = 1_000;
const HONEST_EDITS = 40;
const WITNESS_EVERY = 100;
const RSS_BOUND = 50 * 2 ** 20;
const LIMITS = {
	idleMs: 0,
	sweepMs: 5,
	messagesPerSecond: 1e6,
	messageBurst: 1e6,
	bytesPerSecond: 1e9,
	byteBurst: 1e9
};

const ATTACKERS = ['ada', 'ben', 'eve'];
/** Rounds after which memory has its usual size. */
const WARM_UP = { full: 5, short: 1 };

/** Somebody's end of an inner socket, opened anew when the room closes it. */
class Voice {
	readonly #harness: RoomHarness;
	readonly #as: string;
	#socket: InnerSocket | null = null;
	closes = 0;

	constructor(harness: RoomHarness, as: string) {
		this.#harness = harness;
		this.#as = as;
	}

	async say(frame: Uint8Array): Promise<void> {
		this.#socket ??= await this.#open();
		this.#socket.say(frame);
		await turn();
	}

	leave(): void {
		this.#socket?.close();
		this.#socket = null;
	}

	async #open(): Promise<InnerSocket> {
		const { access, rooms } = this.#harness;
		const admission = await access.admit(PersonId.parse(this.#as), WorkshopId.parse(WORKSHOP), ADDRESS.room);
		if (typeof admission === 'string') throw new Error(admission);
		const socket = openInnerSocket({
			onFrame: () => undefined,
			onClose: () => {
				this.closes++;
				if (this.#socket === socket) this.#socket = null;
			}
		});
		rooms.handle(socket.roomEnd, admission);
		await turn();
		socket.say(writeStep1(Uint8Array.of(0)));
		socket.say(writeStep2(Uint8Array.of(0, 0)));
		return socket;
	}
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Counted {
	changes: number;
	closes: number;
}

async function read({ rooms }: RoomHarness): Promise<{ doc: Y.Doc; seq: number }> {
	const found = await rooms.gate.read(ADDRESS);
	if (!found) throw new Error('the room is gone');
	return found;
}

/** The same bytes, applied by Yjs to what was there, give what is there now. */
function expectValid(before: Y.Doc, frame: Uint8Array, after: Y.Doc): void {
	const parsed = readClientFrame(frame);
	if (parsed?.type !== 'update') throw new Error('a frame that is no update changed the document');
	// What is known already does not count: Yjs would wait for what it claims to build on, the server does not read it.
	Y.applyUpdate(before, Y.diffUpdate(parsed.update, Y.encodeStateVector(before)));
	expect('the change is what Yjs makes of the same bytes', contentOf(before) === contentOf(after));
	expect('nothing is pending', before.store.pendingStructs === null && before.store.pendingDs === null);
	expect(
		'and nothing more',
		Y.encodeStateVector(before).length === Y.encodeStateVector(after).length &&
			[...Y.decodeStateVector(Y.encodeStateVector(before))].every(
				([client, clock]) => Y.decodeStateVector(Y.encodeStateVector(after)).get(client) === clock
			)
	);
}

/** As if nobody had ever been here. */
async function empty({ db, rooms }: RoomHarness): Promise<void> {
	await until('the room left memory', () => rooms.stats().rooms === 0);
	const id = roomId(ADDRESS);
	const tables = ['room_update', 'room_snapshot', 'room_client'] as const;
	await db.commit([
		...tables.map((table) => ({ query: db.query.deleteFrom(table).where('room_id', '=', id) })),
		{ query: db.query.updateTable('room').set({ head_seq: 0, snapshot_seq: 0 }).where('id', '=', id), expect: 1 }
	]);
}

/** Two people who were honest so far, half of whose frames have arrived. */
async function begin(harness: RoomHarness, next: Next): Promise<{ frames: Uint8Array[]; owners: Map<number, string> }> {
	const frames: Uint8Array[] = [];
	const owners = new Map<number, string>();
	for (const as of ['ada', 'ben']) {
		const session = honestFrames(as, HONEST_EDITS, next);
		const voice = new Voice(harness, as);
		for (const frame of session.frames.slice(0, HONEST_EDITS / 2)) await voice.say(frame);
		await read(harness);
		voice.leave();
		owners.set(session.doc.clientID, as);
		frames.push(...session.frames, ...otherFrames(session.doc));
	}
	return { frames, owners };
}

/** Mostly what somebody might write next, changed once; else anything that was said before. */
function pick(frames: readonly Uint8Array[], doc: Y.Doc, clientId: number, next: Next): Uint8Array {
	if (next(4) === 0) return mutate(frames, next);
	const frame = nextFrame(doc, clientId, next);
	return next(8) === 0 ? frame : mutate([frame], next);
}

async function round(harness: RoomHarness, seed: number, count: number, counted: Counted): Promise<void> {
	const next = random(seed);
	const { frames, owners } = await begin(harness, next);
	const attackers = ATTACKERS.map((as) => ({ voice: new Voice(harness, as), clientId: next(2 ** 31) }));
	const witness = { voice: new Voice(harness, 'wit'), doc: new Y.Doc() };
	const said: Promise<void>[] = [];
	witness.doc.on('update', (update: Uint8Array) => said.push(witness.voice.say(writeUpdate(update))));
	let before = await read(harness);
	for (let i = 0; i < count; i++) {
		if (i % WITNESS_EVERY === 0) {
			witness.doc.getMap('items').set(`witness ${i}`, 'x');
			await Promise.all(said);
			before = await read(harness);
		}
		const { voice, clientId } = attackers[next(attackers.length)] ?? expectNobody();
		const frame = pick(frames, before.doc, next(20) === 0 ? next(2 ** 31) : clientId, next);
		await voice.say(frame);
		const after = await read(harness);
		if (after.seq === before.seq) continue;
		expectValid(before.doc, frame, after.doc);
		before = after;
		counted.changes++;
	}
	await until('all that the witness wrote is there', async () => {
		const items = (await read(harness)).doc.getMap('items');
		return Object.keys(witness.doc.getMap('items').toJSON()).every((key) => items.has(key));
	});
	expect('the witness was never closed', witness.voice.closes === 0);
	counted.closes += attackers.reduce((sum, { voice }) => sum + voice.closes, 0);
	await checkRound(harness, owners);
	for (const voice of [...attackers.map((each) => each.voice), witness.voice]) voice.leave();
	await empty(harness);
}

const expectNobody = (): never => {
	throw new Error('nobody attacks');
};

/** What is stored is what was live, and every id still belongs to whoever had it first. */
async function checkRound(harness: RoomHarness, owners: ReadonlyMap<number, string>): Promise<void> {
	const stored = await readStored(harness.db, 'insights');
	const { doc } = await read(harness);
	expect('stored as it is', contentOf(stored) === contentOf(doc));
	const bound = await readClients(harness.db, roomId(ADDRESS));
	expect(
		'every id is bound',
		[...stored.store.clients.keys()].every((client) => bound.has(client))
	);
	expect(
		'to whom it was',
		[...owners].every(([client, as]) => bound.get(client) === as)
	);
	checkIntegrity(harness.dataDir);
}

await conduct(
	{ id: 'R35', title: 'mutated frames', bound: '100,000: 0 exits, 0 invalid changes, RSS +50 MB' },
	async ({ full, seed }) => {
		const total = full ? 100_000 : 1_000;
		const perRound = full ? PER_ROUND : PER_ROUND / 2;
		const counted: Counted = { changes: 0, closes: 0 };
		const harness = await startRooms({ limits: LIMITS });
		for (let i = 0; i < (full ? WARM_UP.full : WARM_UP.short); i++)
			await round(harness, seed, perRound, { changes: 0, closes: 0 });
		globalThis.gc?.();
		const { rss, heapUsed } = process.memoryUsage();
		for (let done = 0; done < total; done += perRound) {
			const current = seed + 1 + done / perRound;
			await round(harness, current, perRound, counted).catch((cause: unknown) => {
				throw new Error(`seed ${current}: ${String(cause)}`, { cause });
			});
		}
		globalThis.gc?.();
		const after = process.memoryUsage();
		const grown = after.rss - rss;
		await harness.stop();
		const megabytes = (bytes: number): string => `${bytes >= 0 ? '+' : ''}${(bytes / 2 ** 20).toFixed(1)} MB`;
		return {
			figure: `${total} frames, ${counted.closes} sockets closed, ${counted.changes} valid changes, 0 others, heap ${megabytes(after.heapUsed - heapUsed)}, RSS ${megabytes(grown)}`,
			// In a short run the process still grows to its usual size.
			kept: (full ? grown : after.heapUsed - heapUsed) <= RSS_BOUND && counted.closes > 0 && counted.changes > 0
		};
	}
);
