/** Rooms in which nothing happens: what one costs with somebody in it, and what is left of it when everybody has gone. */
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../client.ts';
import { dialectOf } from '../dialect.ts';
import type { ServerName } from '../dialect.ts';
import { makeBoard } from '../script.ts';
import { ServerProcess } from '../server-process.ts';
import type { Figures, Workload } from '../workload.ts';

const ROOMS = 500;
const BOARD_BYTES = 12_000;
/** Rooms that are there before, half of which stay, so that code and pools are there. */
const WARM_ROOMS = 50;
/** From the last word to the look at the memory: ours lets a document rest after half a minute (`restMs`). */
const REST_MS = { ours: 35_000, others: 5_000 };
const QUIET_MS = 10_000;
/** After the last one has left: our rooms stay for a minute (`idleMs`). */
const UNLOAD_MS = { ours: 65_000, others: 5_000 };
const SMOKE = { rooms: 20, restMs: 700, quietMs: 300, unloadMs: 1_200 };
/** So that as much happens in a smoke run. */
const SMOKE_LIMITS = { idleMs: 300, restMs: 300 };
const AT_ONCE = 25;

/** One room a person, who brings the document and stays. */
async function enter(server: ServerProcess, prefix: string, rooms: number, board: Uint8Array): Promise<Client[]> {
	const dialect = dialectOf(server.name);
	const clients: Client[] = [];
	for (let i = 0; i < rooms; i += AT_ONCE) {
		const batch = Array.from({ length: Math.min(AT_ONCE, rooms - i) }, async (_, n) => {
			const room = `${prefix}${i + n}`;
			const client = await Client.join({ port: server.port, dialect, room, as: `p${i + n}` });
			client.send(dialect.step2(room, board));
			return client;
		});
		clients.push(...(await Promise.all(batch)));
	}
	return clients;
}

/** The documents are there: a newcomer gets all of one, of the first and of the last room. */
async function prove(server: ServerProcess, prefix: string, rooms: number, board: Uint8Array): Promise<void> {
	const dialect = dialectOf(server.name);
	for (const room of [`${prefix}0`, `${prefix}${rooms - 1}`]) {
		const reader = await Client.join({ port: server.port, dialect, room, as: 'reader' });
		reader.cut();
		if (reader.syncedBytes < board.length) throw new Error(`${server.name}: room ${room} has no document`);
	}
}

interface Pace {
	readonly rooms: number;
	readonly restMs: number;
	readonly quietMs: number;
	readonly unloadMs: number;
}

async function run(server: ServerProcess, board: Uint8Array, pace: Pace): Promise<Figures> {
	const warm = await enter(server, 'w', Math.min(WARM_ROOMS, pace.rooms), board);
	for (const client of warm.splice(0, warm.length / 2)) client.cut();
	await delay(Math.max(pace.restMs, pace.unloadMs));
	const empty = await server.readCollected();
	const clients = await enter(server, 'i', pace.rooms, board);
	await delay(pace.restMs);
	const before = await server.read();
	await delay(pace.quietMs);
	const after = await server.read();
	const loaded = await server.readCollected();
	await prove(server, 'i', pace.rooms, board);
	const lost = clients.filter(({ closed }) => closed !== null);
	if (lost.length > 0) throw new Error(`${server.name} closed ${lost.length} idle sockets`);
	for (const client of clients) client.cut();
	await delay(pace.unloadMs);
	const left = await server.readCollected();
	for (const client of warm) client.cut();
	const each = (bytes: number): number => bytes / pace.rooms / 1024;
	return {
		rss: each(loaded.rssBytes - empty.rssBytes),
		heap: each(loaded.heapBytes - empty.heapBytes),
		unloaded: each(left.heapBytes - empty.heapBytes),
		cpu: ((after.cpuMs - before.cpuMs) / pace.quietMs) * 100
	};
}

export const idle: Workload = {
	name: 'idle',
	title: `${ROOMS} idle rooms`,
	about: `${ROOMS} rooms with a document of ${BOARD_BYTES / 1_000} kB and one person each, who says nothing any more. Then everybody leaves, and nothing should be left. Ours is given ${REST_MS.ours / 1_000} s before the first look and ${UNLOAD_MS.ours / 1_000} s before the second, because its documents rest after 30 s and its rooms go after 60; the others ${REST_MS.others / 1_000} s each, as nothing more would happen. Memory after a full collection that gives back what it can, less that of the same process before (when ${WARM_ROOMS} such rooms had come and half of them had gone).`,
	columns: [
		{
			key: 'rss',
			label: 'KB per room, RSS',
			digits: 1,
			ratio: true,
			means: 'per idle loaded room and its connection, as the system counts'
		},
		{
			key: 'heap',
			label: 'KB per room, heap',
			digits: 1,
			means: 'per idle loaded room and its connection: heap and buffers in use'
		},
		{
			key: 'unloaded',
			label: 'KB per unloaded room',
			digits: 2,
			means: 'heap and buffers still in use when everybody has gone'
		},
		{
			key: 'cpu',
			label: 'CPU %',
			digits: 2,
			means: 'of one core, while nobody says anything'
		}
	],
	prepare({ smoke }) {
		const board = makeBoard(BOARD_BYTES);
		return async (name: ServerName) => {
			const who = name === 'ours' ? 'ours' : 'others';
			const full = { rooms: ROOMS, restMs: REST_MS[who], quietMs: QUIET_MS, unloadMs: UNLOAD_MS[who] };
			const server = await ServerProcess.start(name, { limits: smoke ? SMOKE_LIMITS : {} });
			const figures = await run(server, board, smoke ? SMOKE : full);
			await server.stop();
			return figures;
		};
	}
};
