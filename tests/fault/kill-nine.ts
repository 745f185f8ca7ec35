/**
 * Eight writers, one observer, and a server that dies by SIGKILL at random moments: everything that was acknowledged, and
 * everything the observer saw, must be there after the restart, and the same for everybody who comes back.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { random } from '../support/random.ts';
import { SyncClient } from '../support/sync-client.ts';
import { atEnd, conduct, expect, until } from './conduct.ts';
import { RoomChild } from './room-child.ts';
import { checkIntegrity, contentOf } from './stored.ts';

const ROOM = 'insights';
const WRITERS = 8;
/** Kills that one board sees: it grows with each, and so does what everybody loads. */
const PER_BOARD = 20;
type Next = (below: number) => number;
/** Between two edits of one writer: quick typing, below the rate limit. */
const EDIT_MS = 20;
/** The server lives so long after everybody is connected: from, and at most so much longer. Milliseconds. */
const LIFE = { full: [100, 800], short: [50, 250] } as const;

interface Known {
	readonly acked: Set<string>;
	readonly seen: Set<string>;
	readonly lost: Set<string>;
}

/** Writes until the socket is gone. @returns message number → key written with it; message 1 is the step 2 */
async function write(client: SyncClient, name: string): Promise<string[]> {
	const keys: string[] = [];
	while (client.closed === null) {
		const key = `${name}-${keys.length}`;
		keys.push(key);
		client.put(key, 'x');
		await delay(EDIT_MS);
	}
	return keys;
}

/** One life of the server; adds what must never be lost again. */
async function live(child: RoomChild, cycle: number, lifeMs: number, { acked, seen }: Known): Promise<void> {
	const names = Array.from({ length: WRITERS }, (_, i) => `w${i}`);
	const writers = await Promise.all(names.map((name) => SyncClient.join(child.url, ROOM, name)));
	const observer = await SyncClient.join(child.url, ROOM, 'olga');
	const writing = Promise.all(writers.map((client, i) => write(client, `${cycle}-${i}`)));
	await delay(lifeMs);
	await child.kill();
	const keys = await writing;
	await observer.untilClosed();
	writers.forEach((client, i) => keys[i]?.slice(0, Math.max(0, client.acked - 1)).forEach((key) => acked.add(key)));
	for (const key of Object.keys(observer.items)) seen.add(key);
}

/** Reads the room as a newcomer does, and as somebody does who kept what they had. */
async function check(child: RoomChild, { acked, seen, lost }: Known, kept: Y.Doc): Promise<void> {
	const reader = await SyncClient.join(child.url, ROOM, 'reader');
	const back = await new SyncClient(child.url, ROOM, 'back', kept).joined();
	// Read once: every look makes the whole room anew.
	const { items } = reader;
	for (const key of [...acked, ...seen]) if (!(key in items)) lost.add(key);
	await until('who comes back has the same', () => contentOf(back.doc) === contentOf(reader.doc));
	for (const client of [reader, back]) client.cut();
}

/** Kills one server after the other on the same data. */
async function killAll(kills: number, life: readonly [number, number], next: Next, known: Known): Promise<void> {
	const dataDir = await mkdtemp(join(tmpdir(), 'einklang-kill-'));
	atEnd(() => rm(dataDir, { recursive: true, force: true }));
	const here: Known = { acked: new Set(), seen: new Set(), lost: new Set() };
	const kept = new Y.Doc();
	const [least, more] = life;
	for (let cycle = 0; cycle < kills; cycle++) {
		const child = await RoomChild.start(dataDir);
		if (cycle % 5 === 0) await check(child, here, kept);
		await live(child, cycle, least + next(more), here);
	}
	const last = await RoomChild.start(dataDir);
	await check(last, here, kept);
	await last.kill();
	checkIntegrity(dataDir);
	for (const key of ['acked', 'seen', 'lost'] as const)
		for (const each of here[key]) known[key].add(`${dataDir} ${each}`);
}

await conduct(
	{ id: 'R02', title: `kill -9 under ${WRITERS} writers`, bound: '0 acked or seen edits lost in 200 kills' },
	async ({ full, seed }) => {
		const kills = full ? 200 : 20;
		const next = random(seed);
		const known: Known = { acked: new Set(), seen: new Set(), lost: new Set() };
		for (let done = 0; done < kills; done += PER_BOARD)
			await killAll(PER_BOARD, full ? LIFE.full : LIFE.short, next, known);
		const { acked, seen, lost } = known;
		expect('something was written', acked.size > 0 && seen.size > 0);
		return {
			figure: `${kills} kills, ${acked.size} acked, ${seen.size} seen, ${lost.size} lost`,
			kept: lost.size === 0
		};
	}
);
