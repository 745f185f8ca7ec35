/** Everybody moves at once: presence only, no document. */
import { setTimeout as delay } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { Client } from '../client.ts';
import { dialectOf } from '../dialect.ts';
import type { ServerName } from '../dialect.ts';
import { markOf, scan, Sent } from '../markers.ts';
import { ServerProcess } from '../server-process.ts';
import { COLUMN, latencyFigures, loopFigures, measured } from '../workload.ts';
import type { Figures, Settings, Workload } from '../workload.ts';

const PEOPLE = 60;
const PER_SECOND = 20;
const ROOM = 'r0';
const FIRST_CLIENT = 2_000_000;
/** Of these everything is looked at. */
const WATCHING = 2;
/** Positions are overtaken by newer ones; so many a second of each person must be seen all the same. */
const LEAST_PER_SECOND = 5;
const PATIENCE_MS = 10_000;

interface Move {
	readonly person: number;
	readonly entries: Uint8Array;
}

/** A caret as y-tiptap says it, with a mark where the name of a type would be. */
function position(client: number, id: number): object {
	const at = (tname: string | null): object => ({ type: null, tname, item: { client, clock: id }, assoc: 0 });
	return { editing: null, cursor: { anchor: at(markOf(id)), head: at(null) } };
}

function makeMoves(count: number): Move[] {
	return Array.from({ length: count }, (_, id) => {
		const person = id % PEOPLE;
		const client = FIRST_CLIENT + person;
		const entries = encoding.encode((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, Math.floor(id / PEOPLE) + 1);
			encoding.writeVarString(encoder, JSON.stringify(position(client, id)));
		});
		return { person, entries };
	});
}

/** What one watching person has seen of the others. */
class Watch {
	readonly latest = new Int32Array(PEOPLE).fill(-1);
	readonly counted = new Int32Array(PEOPLE);
	latencies: number[] = [];
	readonly #sent: Sent;

	constructor(sent: Sent) {
		this.#sent = sent;
	}

	see(entries: Uint8Array): void {
		const now = performance.now();
		scan(entries, (id) => {
			const person = id % PEOPLE;
			if (id >= this.#sent.count || id <= this.latest[person]!) return;
			this.latest[person] = id;
			this.counted[person]!++;
			this.latencies.push(now - this.#sent.at[id]!);
		});
	}

	reset(): void {
		this.latencies = [];
		this.counted.fill(0);
	}
}

class Room {
	readonly clients: Client[] = [];
	readonly watches: Watch[] = [];
	readonly sent: Sent;
	readonly #moves: readonly Move[];
	readonly #frames: readonly Buffer[];

	constructor(name: ServerName, moves: readonly Move[]) {
		const dialect = dialectOf(name);
		this.#moves = moves;
		this.sent = new Sent(moves.length);
		this.#frames = moves.map(({ entries }) => dialect.awareness(ROOM, entries));
	}

	async fill(server: ServerProcess): Promise<void> {
		const dialect = dialectOf(server.name);
		for (let i = 0; i < PEOPLE; i++) {
			const watch = i < WATCHING ? new Watch(this.sent) : null;
			if (watch) this.watches.push(watch);
			const listening = watch ? { presence: (entries: Uint8Array) => watch.see(entries) } : {};
			this.clients.push(await Client.join({ port: server.port, dialect, room: ROOM, as: `p${i}` }, listening));
		}
	}

	/** @returns moves sent */
	async move(seconds: number): Promise<number> {
		const start = performance.now();
		const first = this.sent.count;
		const most = Math.round(PEOPLE * PER_SECOND * seconds);
		for (let done = 0; done < most; done = this.sent.count - first) {
			const due = Math.min(most, Math.floor((performance.now() - start) * ((PEOPLE * PER_SECOND) / 1_000)) + 1);
			for (let i = done; i < due; i++) {
				const id = this.sent.count;
				this.sent.note(performance.now());
				this.clients[this.#moves[id]!.person]!.send(this.#frames[id]!);
			}
			await delay(1);
		}
		return most;
	}

	/** The last position of everybody has been seen by all who watch. @throws when it has not */
	async settled(name: ServerName): Promise<void> {
		const from = this.sent.count - PEOPLE;
		const isSeen = (watch: Watch, index: number): boolean =>
			watch.latest.every((id, person) => person === index || id >= from);
		for (const until = performance.now() + PATIENCE_MS; !this.watches.every(isSeen); await delay(2))
			if (performance.now() > until) throw new Error(`${name}: somebody’s last position was never seen`);
	}
}

async function run(room: Room, server: ServerProcess, { seconds, smoke }: Settings): Promise<Figures> {
	for (const watch of room.watches) watch.reset();
	const before = room.clients.reduce((sum, { frames }) => sum + frames, 0);
	const { spent, result } = await measured(server, async () => {
		const moves = await room.move(seconds);
		await room.settled(server.name);
		return moves;
	});
	const frames = room.clients.reduce((sum, client) => sum + client.frames, 0) - before;
	for (const [index, watch] of room.watches.entries()) {
		const least = Math.min(...watch.counted.filter((_, person) => person !== index));
		if (least < (smoke ? 1 : LEAST_PER_SECOND * seconds))
			throw new Error(`${server.name}: only ${least} positions of somebody were seen`);
	}
	const latencies = room.watches.flatMap((watch) => watch.latencies);
	return {
		...loopFigures(spent),
		frames: (frames / spent.wallMs) * 1_000,
		seen: latencies.length / room.watches.length / (PEOPLE - 1) / (result / PEOPLE),
		...latencyFigures(latencies)
	};
}

export const cursors: Workload = {
	name: 'cursors',
	title: `Cursors, ${PEOPLE} people × ${PER_SECOND} Hz`,
	about: `Everybody of one room of ${PEOPLE} sends their position ${PER_SECOND} times a second. A server may leave out positions that are overtaken, but at least ${LEAST_PER_SECOND} a second of each person and everybody’s last one must be seen.`,
	columns: [
		{ ...COLUMN.cpu, ratio: true },
		{ key: 'frames', label: 'frames/s', digits: 0, ratio: true, means: 'frames that left the server' },
		{ key: 'seen', label: 'seen', digits: 2, means: 'share of the positions that a watching person saw' },
		COLUMN.p50,
		COLUMN.p99,
		COLUMN.loopP99,
		COLUMN.generator
	],
	prepare(settings) {
		const { seconds, warmSeconds } = settings;
		const moves = makeMoves(Math.ceil(PEOPLE * PER_SECOND * (seconds + warmSeconds)) + PEOPLE);
		return async (name) => {
			const server = await ServerProcess.start(name);
			const room = new Room(name, moves);
			await room.fill(server);
			await room.move(warmSeconds);
			await room.settled(name);
			const figures = await run(room, server, settings);
			for (const client of room.clients) client.cut();
			await server.stop();
			return figures;
		};
	}
};
