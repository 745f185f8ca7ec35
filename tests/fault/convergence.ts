/** Five people, one board, cut lines, undo, rests, unloads and restarts of the server: in the end one document, for all and on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { random } from '../support/random.ts';
import { FuzzPerson, settle, step } from '../support/room-fuzz.ts';
import { addressOf, startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { conduct, expect, until } from './conduct.ts';
import { checkIntegrity, contentOf, expectSame, readStored } from './stored.ts';

const PEOPLE = ['ada', 'ben', 'cem', 'dea', 'eli'];
const STEPS = 200;
/** The server restarts about so often during one seed. */
const RESTARTS = 2;
/** Documents rest and rooms leave memory whenever they may. */
const LIMITS = { messageBurst: 1_000, presenceMs: 5, restMs: 0, idleMs: 0, sweepMs: 1 };

const start = (dataDir: string, eager: boolean): Promise<RoomHarness> =>
	startRooms({ dataDir, limits: eager ? LIMITS : { messageBurst: 1_000, presenceMs: 5 } });

async function everybodyHas(people: readonly FuzzPerson[], harness: RoomHarness): Promise<void> {
	const read = async (): Promise<Y.Doc> => (await harness.rooms.gate.read(addressOf('insights')))?.doc as Y.Doc;
	await until('the same for everybody', async () => {
		const server = await read();
		const [content, vector] = [contentOf(server), Y.encodeStateVector(server).toString()];
		const same = (doc: Y.Doc): boolean =>
			contentOf(doc) === content && sorted(Y.encodeStateVector(doc)) === sorted(Y.encodeStateVector(server));
		return people.every(({ doc }) => same(doc)) && vector.length > 0;
	});
}

/** The order of clients in a state vector is not the same for everybody. */
const sorted = (vector: Uint8Array): string =>
	JSON.stringify([...Y.decodeStateVector(vector)].sort(([a], [b]) => a - b));

/** @returns how many edits were made */
async function play(seed: number): Promise<{ edits: number; failedUndos: number }> {
	const dataDir = await mkdtemp(join(tmpdir(), 'einklang-fuzz-'));
	const next = random(seed);
	const eager = next(3) > 0;
	let harness = await start(dataDir, eager);
	const people = PEOPLE.map((as) => new FuzzPerson(as));
	await Promise.all(people.map((person) => person.connect(harness)));
	for (let i = 0; i < STEPS; i++) {
		await step(people, next, harness);
		if (next(STEPS / RESTARTS) > 0) continue;
		await harness.stop();
		harness = await start(dataDir, eager);
	}
	await settle(people, harness);
	await everybodyHas(people, harness);
	expectSame(
		await readStored(harness.db, 'insights'),
		people.map(({ doc }) => doc),
		`seed ${seed}`
	);
	expect(
		'everybody is still connected',
		people.every(({ client }) => client?.closed === null)
	);
	for (const person of people) person.cut();
	await harness.stop();
	checkIntegrity(dataDir);
	await rm(dataDir, { recursive: true, force: true });
	const sum = (of: (person: FuzzPerson) => number): number => people.reduce((all, person) => all + of(person), 0);
	return { edits: sum(({ edits }) => edits), failedUndos: sum(({ failedUndos }) => failedUndos) };
}

await conduct(
	{ id: 'R10', title: 'five people, cut lines, undo, server restarts', bound: 'one document in 300 seeds × 200 steps' },
	async ({ full, seed }) => {
		const seeds = full ? 300 : 4;
		const all = { edits: 0, failedUndos: 0 };
		for (let i = 0; i < seeds; i++) {
			const current = seed + i;
			const one = await play(current).catch((cause: unknown) => {
				throw new Error(`seed ${current} does not converge: ${String(cause)}`, { cause });
			});
			all.edits += one.edits;
			all.failedUndos += one.failedUndos;
		}
		return {
			figure: `${seeds} seeds, ${all.edits} edits, ${all.failedUndos} undos that Yjs could not do, all converged`,
			kept: true
		};
	}
);
