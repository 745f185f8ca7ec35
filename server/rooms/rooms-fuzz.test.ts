/** Honest clients that do what people and networks do; a failing seed is printed and stays here. */
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { readHistory } from '../storage/room-history.ts';
import { readRoom } from '../storage/rooms.ts';
import { buildDocument, isWhole } from './document.ts';
import { roomId } from './ports.ts';

const STEPS = 120;
const PEOPLE = ['ada', 'ben', 'cem'];
const ADDRESS = addressOf('insights');

let harness: RoomHarness;
afterEach(() => harness.stop());

/** Mulberry32. */
function random(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

/** Somebody at a board: one document for the whole session, sockets that come and go. */
class Person {
	readonly doc = new Y.Doc();
	readonly undo: Y.UndoManager;
	client: SyncClient | null = null;
	edits = 0;
	readonly #as: string;

	constructor(as: string) {
		this.#as = as;
		this.undo = new Y.UndoManager([this.doc.getMap('cards'), this.doc.getMap('items')], { captureTimeout: 0 });
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'server' && this.client?.socket.readyState === 1) this.client.sendUpdate(update);
		});
	}

	/** Back on the line, without waiting for anything: edits go on meanwhile. */
	async connect(): Promise<void> {
		const client = new SyncClient(harness.url, 'insights', this.#as, this.doc);
		await client.until(() => client.of('step1').length > 0 || client.closed !== null, 'a greeting');
		this.client = client;
		client.sync();
	}

	cut(): void {
		this.client?.cut();
		this.client = null;
	}

	edit(next: (below: number) => number): void {
		const cards = this.doc.getMap<Y.Map<unknown>>('cards');
		const key = `c${next(6)}`;
		const text = cards.get(key)?.get('text');
		const kind = next(6);
		this.edits++;
		if (kind === 0 || !(text instanceof Y.Text)) cards.set(key, new Y.Map<unknown>([['text', new Y.Text('new')]]));
		else if (kind === 1) cards.delete(key);
		else if (kind === 2 && text.length > 0) text.delete(next(text.length), 1);
		else if (kind === 3) text.format(0, text.length, { bold: next(2) === 0 });
		else if (kind === 4) this.undo.undo();
		else text.insert(next(text.length + 1), '字x'.slice(next(2)));
	}
}

/** In the order of keys: that of a Y.Map is the order of arrival. */
const content = (doc: Y.Doc): unknown =>
	['cards', 'groups', 'items'].map((root) =>
		Object.entries(doc.getMap(root).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))
	);

async function play(seed: number): Promise<void> {
	const next = random(seed);
	const people = PEOPLE.map((as) => new Person(as));
	await Promise.all(people.map((person) => person.connect()));
	for (let step = 0; step < STEPS; step++) {
		const person = people[next(people.length)] as Person;
		const what = next(12);
		if (what === 0) person.cut();
		else if (what === 1 && !person.client) await person.connect();
		else person.edit(next);
		for (let turns = next(12); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
	}
	for (const person of people) {
		person.cut();
		await person.connect();
	}
	for (const person of people) await person.client?.until(() => (person.client?.acked ?? 0) > 0, `seed ${seed}: saved`);
	const whole = async (): Promise<Y.Doc> => (await harness.rooms.gate.read(ADDRESS))?.doc as Y.Doc;
	for (const person of people) {
		const server = await whole();
		const vector = JSON.stringify(content(server));
		await person.client?.until(
			() => JSON.stringify(content(person.doc)) === vector,
			`seed ${seed}: the same for everybody`
		);
	}
	const row = await readRoom(harness.db, roomId(ADDRESS));
	const reloaded = buildDocument(await readHistory(harness.db, row ?? fail()));
	expect(content(reloaded), `seed ${seed}`).toEqual(content(await whole()));
	expect(isWhole(await whole())).toBe(true);
	expect(
		people.every(({ client, edits }) => client?.closed === null && edits > 0),
		`seed ${seed}`
	).toBe(true);
	expect(row?.headSeq).toBeGreaterThan(2);
	for (const person of people) person.cut();
}

const fail = (): never => {
	throw new Error('the room is gone');
};

it.each([1, 2, 3, 5, 8, 13])(
	'[RM65] [U19] three people, cut lines, undo: one document for all, and on disk (seed %i)',
	async (seed) => {
		harness = await startRooms({ limits: { messageBurst: 1_000, presenceMs: 5 } });
		await play(seed);
	}
);

it.each([21, 34, 55])(
	'[RM58] [RM65] the same while the document goes to rest at every opportunity (seed %i)',
	async (seed) => {
		harness = await startRooms({ limits: { messageBurst: 1_000, presenceMs: 5, restMs: 0, sweepMs: 1 } });
		await play(seed);
	}
);
