/**
 * Many people come at once: to a large document for the first time, or all of them again after their lines were cut. Meanwhile
 * two people in the same room go on writing, and two watch how long they are held up.
 */
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { Client } from '../client.ts';
import { dialectOf } from '../dialect.ts';
import type { ServerName } from '../dialect.ts';
import { Load } from '../load.ts';
import { isSame } from '../oracle.ts';
import { documentOf } from '../observer.ts';
import { makeBoard, makeScript } from '../script.ts';
import type { Script } from '../script.ts';
import { ServerProcess } from '../server-process.ts';
import { percentile } from '../../figures.ts';
import { COLUMN, loopFigures, measured } from '../workload.ts';
import type { Figures, Workload } from '../workload.ts';

/** Deliveries a second that those lead to who are there already: the same for many people as for few. */
const OTHERS_DELIVERIES = 3_000;
const OTHERS = 4;
const othersPerSecond = ({ people }: Arrival): number => Math.round(OTHERS_DELIVERIES / people);
/** Before and after the arrival. */
const QUIET_MS = 1_000;
/** Newcomers whose document is looked at; the others' is counted. */
const LOOKED_AT = 2;
const PATIENCE_MS = 120_000;

export interface Arrival {
	readonly people: number;
	readonly bytes: number;
	/** They are there before, and their lines are cut: then their pages are opened anew, or they still have what they had. */
	readonly again?: 'with nothing' | 'with the document';
}

interface Newcomers {
	readonly clients: readonly Client[];
	readonly updates: readonly Uint8Array[][];
}

/** @param has what they bring along */
function comeAll(load: Load, count: number, has: Uint8Array | null): Newcomers {
	const updates: Uint8Array[][] = Array.from({ length: LOOKED_AT }, () => (has ? [has] : []));
	const stateVector = has ? Y.encodeStateVectorFromUpdate(has) : undefined;
	const clients = Array.from({ length: count }, (_, i) => {
		const mine = updates[i];
		const listening = mine ? { document: (update: Uint8Array) => void mine.push(Uint8Array.from(update)) } : {};
		return new Client({ ...load.placeIn(0, `n${i}`), stateVector }, listening);
	});
	return { clients, updates };
}

async function allSynced(server: ServerName, { clients }: Newcomers): Promise<void> {
	const late = delay(PATIENCE_MS, undefined, { ref: false }).then(() => {
		throw new Error(`${server}: not everybody got the document in ${PATIENCE_MS / 1_000} s`);
	});
	await Promise.race([Promise.all(clients.map(({ synced }) => synced)), late]);
}

/** Somebody brings the document, as after having worked offline. */
async function bring(load: Load, board: Uint8Array): Promise<void> {
	const { server } = load;
	const author = await Client.join(load.placeIn(0, 'author'));
	author.send(dialectOf(server.name).step2('r0', board));
	// Whoever joins now and has all of it proves that it has arrived.
	for (const until = performance.now() + PATIENCE_MS; ;) {
		const reader = await Client.join(load.placeIn(0, 'reader'));
		reader.cut();
		if (reader.syncedBytes >= board.length) break;
		if (performance.now() > until) throw new Error(`${server.name} never had the document`);
		await delay(50);
	}
	author.cut();
}

/** Everybody got all of it: two by Yjs, the others by size. Waits until the last edits have reached the two. */
async function proveAll(load: Load, board: Uint8Array, { clients, updates }: Newcomers): Promise<void> {
	const has = (client: Client): number => (client.place.stateVector ? board.length : client.syncedBytes);
	const short = clients.filter((client) => has(client) < board.length);
	if (short.length > 0) throw new Error(`${load.server.name}: ${short.length} people did not get the whole document`);
	// The raw server has no document: what was typed before somebody came is not in what they get.
	if (load.server.name === 'raw') return;
	const written = documentOf([board, ...load.script.edits.slice(0, load.sent.count).map(({ update }) => update)]);
	for (const until = performance.now() + 5_000; ; await delay(50)) {
		const copies = updates.map((list) => documentOf(list));
		if (copies.every((copy) => isSame(written, copy))) return;
		if (performance.now() > until)
			throw new Error(`${load.server.name}: a newcomer’s document is not what was written`);
	}
}

async function run(load: Load, board: Uint8Array, arrival: Arrival): Promise<Figures> {
	const { people, again } = arrival;
	const before = again ? comeAll(load, people, null) : null;
	if (before) await allSynced(load.server.name, before);
	let writing = true;
	const others = load.writeWhile(() => writing, othersPerSecond(arrival));
	await delay(QUIET_MS);
	load.measure();
	const first = load.sent.count;
	const { spent, result } = await measured(load.server, async () => {
		const start = performance.now();
		for (const client of before?.clients ?? []) client.cut();
		const newcomers = comeAll(load, people, again === 'with the document' ? board : null);
		await allSynced(load.server.name, newcomers);
		return { newcomers, times: newcomers.clients.map(({ syncedAt }) => syncedAt - start) };
	});
	const during = load.sent.count;
	await delay(QUIET_MS);
	writing = false;
	await others;
	await load.drained();
	if (during === first) throw new Error('nobody wrote while the others came');
	await proveAll(load, board, result.newcomers);
	for (const client of result.newcomers.clients) client.cut();
	return {
		last: Math.max(...result.times),
		half: percentile(result.times, 0.5),
		cpuSeconds: spent.cpuMs / 1_000,
		stall: Math.max(...load.latencies),
		...loopFigures(spent)
	};
}

const COLUMNS = [
	{
		key: 'last',
		label: 'last one in, ms',
		digits: 0,
		ratio: true,
		means: 'from the first connection to the last document'
	},
	{
		key: 'half',
		label: 'half in, ms',
		digits: 0,
		means: 'from the first connection until half of them have the document'
	},
	{ key: 'cpuSeconds', label: 'CPU s', digits: 3, ratio: true, means: 'processor time of the server meanwhile' },
	{ key: 'stall', label: 'others’ stall ms', digits: 0, means: 'the latest edit of those who were there already' },
	COLUMN.loopMax,
	COLUMN.rss,
	COLUMN.generator
];

async function onServer(name: ServerName, script: Script, board: Uint8Array, arrival: Arrival): Promise<Figures> {
	const server = await ServerProcess.start(name);
	const load = await Load.join({ server, script, people: OTHERS });
	await bring(load, board);
	const figures = await run(load, board, arrival);
	load.leave();
	await server.stop();
	return figures;
}

export function arrival(name: string, title: string, size: Arrival): Workload {
	return {
		name,
		title,
		about: `${size.people} sockets are opened at once${size.again ? ' right after as many were cut' : ''}; each ${size.again === 'with the document' ? 'says that it has' : 'asks for everything (an empty state vector) and is done when it has'} the document of ${(size.bytes / 1e6).toLocaleString('en')} MB${size.again === 'with the document' ? ' and is done when it knows what it missed' : ''}. Meanwhile two people of the same room write ${othersPerSecond(size)} edits a second and two watch.`,
		columns: COLUMNS,
		prepare({ smoke }) {
			const board = makeBoard(smoke ? Math.min(size.bytes, 1e5) : size.bytes);
			// More than is written while the slowest server lets people in.
			const script = makeScript({ rooms: 1, editors: OTHERS - 2, edits: othersPerSecond(size) * 300 });
			return (server) =>
				onServer(server, script, board, smoke ? { ...size, people: Math.ceil(size.people / 5) } : size);
		}
	};
}
