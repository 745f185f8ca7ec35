/**
 * Two writers, one observer, and a server that dies by SIGKILL at random moments: everything that was acknowledged, and
 * everything the observer saw, must be there after the restart (R02). Prints one line; exits non-zero on loss.
 * `node tests/fault/kill-nine.ts --cycles 20 [--seed 1]`
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SyncClient } from '../support/sync-client.ts';

const { values } = parseArgs({
	options: { cycles: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } }
});
const cycles = Number(values.cycles);
const PROCESS = fileURLToPath(new URL('./room-process.ts', import.meta.url));
const ROOM = 'insights';
/** Between two edits of one writer: quick typing, below the rate limit. */
const EDIT_MS = 20;
/** The server lives between these two, after everybody is connected. */
const LIFE_MS = [100, 900] as const;

/** Mulberry32: the same seed kills at the same moments. */
function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

async function start(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, [PROCESS, dataDir, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
	if (!child.stdout) throw new Error('no output');
	for await (const line of createInterface({ input: child.stdout }))
		return { child, url: `ws://127.0.0.1:${line.trim()}/sync` };
	throw new Error('the server ended before it listened');
}

async function kill(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGKILL');
	await ended;
}

interface Writer {
	readonly client: SyncClient;
	/** Message number → key written with it; message 1 is the step 2. */
	readonly keys: string[];
	stop: boolean;
}

async function write(writer: Writer, cycle: number): Promise<void> {
	for (let i = 0; !writer.stop && writer.client.closed === null; i++) {
		const key = `${cycle}-${writer.client.doc.clientID}-${i}`;
		writer.keys.push(key);
		writer.client.put(key, 'x');
		await delay(EDIT_MS);
	}
}

/** One life of the server; adds what must never be lost again. */
async function live(
	url: string,
	cycle: number,
	lifeMs: number,
	child: ChildProcess
): Promise<{ acked: string[]; seen: string[] }> {
	const [ada, ben, observer] = await Promise.all(['ada', 'ben', 'olga'].map((who) => SyncClient.join(url, ROOM, who)));
	if (!ada || !ben || !observer) throw new Error('nobody came');
	const writers: Writer[] = [ada, ben].map((client) => ({ client, keys: [], stop: false }));
	const writing = Promise.all(writers.map((writer) => write(writer, cycle)));
	await delay(lifeMs);
	await kill(child);
	for (const writer of writers) writer.stop = true;
	await writing;
	await Promise.all([ada, ben, observer].map((client) => client.untilClosed()));
	const acked = writers.flatMap(({ client, keys }) => keys.slice(0, Math.max(0, client.acked - 1)));
	return { acked, seen: Object.keys(observer.items) };
}

const dataDir = await mkdtemp(join(tmpdir(), 'einklang-kill-'));
const next = random(Number(values.seed));
const [acked, seen, lost] = [new Set<string>(), new Set<string>(), new Set<string>()];

/** Reads the room as a newcomer does. */
async function check(url: string): Promise<void> {
	const reader = await SyncClient.join(url, ROOM, 'reader');
	// Read once: every look makes the whole room anew.
	const { items } = reader;
	for (const key of [...acked, ...seen]) if (!(key in items)) lost.add(key);
	reader.cut();
}

for (let cycle = 0; cycle < cycles; cycle++) {
	const { child, url } = await start(dataDir);
	await check(url);
	const result = await live(url, cycle, LIFE_MS[0] + next() * (LIFE_MS[1] - LIFE_MS[0]), child);
	for (const key of result.acked) acked.add(key);
	for (const key of result.seen) seen.add(key);
}
const last = await start(dataDir);
await check(last.url);
await kill(last.child);
await rm(dataDir, { recursive: true, force: true });
console.log(`kill -9: ${cycles} cycles, ${acked.size} acked, ${seen.size} seen, ${lost.size} lost`);
if (acked.size === 0 || seen.size === 0) console.error('nothing was written: the run proves nothing');
process.exit(lost.size > 0 || acked.size === 0 || seen.size === 0 ? 1 : 0);
