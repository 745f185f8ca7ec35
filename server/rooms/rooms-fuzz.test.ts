/** Honest clients that do what people and networks do; a failing seed is printed and stays here. */
import { afterEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { random } from '../../tests/support/random.ts';
import { FuzzPerson, settle, step } from '../../tests/support/room-fuzz.ts';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { readHistory } from '../storage/room-history.ts';
import { readRoom } from '../storage/rooms.ts';
import { buildDocument, isWhole } from './document.ts';
import { roomId } from './ports.ts';

const STEPS = 120;
const PEOPLE = ['ada', 'ben', 'cem'];
const ADDRESS = addressOf('insights');

let harness: RoomHarness;
afterEach(() => harness.stop());

/** In the order of keys: that of a Y.Map is the order of arrival. */
const content = (doc: Y.Doc): unknown =>
	['cards', 'groups', 'items'].map((root) =>
		Object.entries(doc.getMap(root).toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))
	);

async function play(seed: number): Promise<void> {
	const next = random(seed);
	const people = PEOPLE.map((as) => new FuzzPerson(as));
	await Promise.all(people.map((person) => person.connect(harness)));
	for (let i = 0; i < STEPS; i++) await step(people, next, harness);
	await settle(people, harness);
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
