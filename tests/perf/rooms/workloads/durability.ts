/** Servers die while people write: what others had seen, or what was acknowledged, and is gone afterwards. */
import { setTimeout as delay } from 'node:timers/promises';
import { rmSync } from 'node:fs';
import { Client } from '../client.ts';
import { dialectOf } from '../dialect.ts';
import type { ServerName } from '../dialect.ts';
import { Load, OBSERVERS } from '../load.ts';
import { scan } from '../markers.ts';
import { makeScript } from '../script.ts';
import type { Script } from '../script.ts';
import { makeDataDir, ServerProcess } from '../server-process.ts';
import type { Figures, Workload } from '../workload.ts';

const WRITERS = 8;
/** Of all of them together: quick typing. */
const PER_SECOND = 320;
const LIVES = 10;
const SMOKE_LIVES = 2;
/** A server lives between these two after everybody's card is there, seconds. */
const LIFE = [0.5, 4] as const;
/** How the lives are spread over that range: the same for every server. */
const lifeOf = (index: number, lives: number): number =>
	LIFE[0] + ((LIFE[1] - LIFE[0]) * index) / Math.max(1, lives - 1);

interface Life {
	readonly seen: ReadonlySet<number>;
	readonly acked: ReadonlySet<number>;
}

/** Message 1 of each socket is the answer to the server's own question; the others are its edits in order. */
function ackedIn(load: Load): Set<number> {
	const ids = new Set<number>();
	for (const [editor, client] of load.editors[0]!.entries()) {
		const mine = load.script.edits.slice(0, load.sent.count).filter((edit) => edit.editor === editor);
		for (const { id } of mine.slice(0, Math.max(0, client.acked - 1))) ids.add(id);
	}
	return ids;
}

async function live(
	name: ServerName,
	script: Script,
	life: { room: string; dataDir: string; seconds: number }
): Promise<Life> {
	const server = await ServerProcess.start(name, { dataDir: life.dataDir });
	const load = await Load.join({ server, script, people: WRITERS + OBSERVERS, room: life.room });
	await load.write(PER_SECOND, life.seconds);
	await server.kill();
	await delay(50);
	const seen = new Set<number>();
	for (const { id } of script.edits.slice(0, load.sent.count))
		if (load.observers[0]!.some((observer) => observer.has(id))) seen.add(id);
	const acked = ackedIn(load);
	load.leave();
	return { seen, acked };
}

/** What a newcomer finds in the room after the restart. */
async function remains(name: ServerName, dataDir: string, rooms: readonly string[]): Promise<Set<number>[]> {
	const server = await ServerProcess.start(name, { dataDir });
	const found: Set<number>[] = [];
	for (const room of rooms) {
		const here = new Set<number>();
		const place = { port: server.port, dialect: dialectOf(name), room: `${room}0`, as: 'reader' };
		const reader = await Client.join(place, { document: (update) => scan(update, (id) => here.add(id)) });
		reader.cut();
		found.push(here);
	}
	await server.stop();
	return found;
}

const missing = (wanted: ReadonlySet<number>, found: ReadonlySet<number>): number =>
	[...wanted].filter((id) => !found.has(id)).length;

async function run(name: ServerName, script: Script, lives: number): Promise<Figures> {
	const dataDir = makeDataDir();
	const rooms = Array.from({ length: lives }, (_, index) => `life${index}-`);
	const results: Life[] = [];
	for (const [index, room] of rooms.entries())
		results.push(await live(name, script, { room, dataDir, seconds: lifeOf(index, lives) }));
	const found = await remains(name, dataDir, rooms);
	rmSync(dataDir, { recursive: true, force: true });
	const sum = (count: (life: Life, here: ReadonlySet<number>) => number): number =>
		results.reduce((total, life, index) => total + count(life, found[index]!), 0);
	const [seen, acked] = [sum((life) => life.seen.size), sum((life) => life.acked.size)];
	if (seen === 0) throw new Error(`${name}: nothing was written`);
	const figures = {
		seen,
		lostSeen: sum((life, here) => missing(life.seen, here)) / seen,
		hit: sum((life, here) => (missing(life.seen, here) > 0 ? 1 : 0)) / lives
	};
	if (acked === 0) return figures;
	return { ...figures, acked, lostAcked: sum((life, here) => missing(life.acked, here)) / acked };
}

export const durability: Workload = {
	name: 'durability',
	title: `${LIVES} × SIGKILL while ${WRITERS} people write`,
	about: `${PER_SECOND} edits a second; the server is killed ${LIFE[0]} to ${LIFE[1]} s after everybody’s first edit, started again on the same data, and a newcomer reads the room. Hocuspocus stores 2 to 10 s after an edit (its defaults), so with longer lives the share it loses shrinks to the last seconds; \`ws-server\` stores nothing as shipped. The raw server has nothing to lose.`,
	columns: [
		{ key: 'seen', label: 'edits others saw', digits: 0, means: 'before the kills' },
		{ key: 'lostSeen', label: 'of these lost', digits: 4, means: 'share that nobody has after the restart' },
		{
			key: 'acked',
			label: 'edits acknowledged',
			digits: 0,
			means: 'the server had told their author that it has them'
		},
		{ key: 'lostAcked', label: 'of these lost', digits: 4, means: 'share that nobody has after the restart' },
		{ key: 'hit', label: 'kills that lost something', digits: 2, means: 'share of the kills' }
	],
	prepare({ smoke }) {
		const lives = smoke ? SMOKE_LIVES : LIVES;
		const script = makeScript({ rooms: 1, editors: WRITERS, edits: Math.ceil(PER_SECOND * LIFE[1]) + 10 });
		return async (name) => (name === 'raw' ? {} : run(name, script, lives));
	}
};
