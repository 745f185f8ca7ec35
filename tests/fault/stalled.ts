/** Twenty devices stop reading while others write: nobody else waits for them, and what is kept for them stays small. */
import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../perf/figures.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, isWithin, until } from './conduct.ts';
import { ROOM, come, startCrowded } from './crowd.ts';
import { contentOf } from './stored.ts';

const STALLED = 20;
const RSS_BOUND = 20 * 2 ** 20;
const EDIT_MS = 20;
/** With every edit, so that sockets fill. */
const BALLAST = 'x'.repeat(16_000);
/** Replaced again and again: the board stays small, the stream does not. */
const KEYS = 20;
/** What a figure of a few milliseconds varies by, from run to run. */
const NOISE_MS = 5;

interface Pair {
	readonly writer: SyncClient;
	readonly reader: SyncClient;
}

/** @returns p95 from an edit until the reader has it, milliseconds */
async function write({ writer, reader }: Pair, edits: number): Promise<number> {
	const latencies: number[] = [];
	for (let i = 0; i < edits; i++) {
		const [started, key] = [performance.now(), `k${i % KEYS}`];
		const value = `${started} ${BALLAST}`;
		writer.put(key, value);
		await reader.until(() => reader.doc.getMap('items').get(key) === value, 'it reaches the reader');
		latencies.push(performance.now() - started);
		for (const client of [writer, reader]) client.heard.splice(0);
		await delay(Math.max(0, EDIT_MS - latencies[latencies.length - 1]!));
	}
	return percentile(latencies, 0.95);
}

await conduct(
	{
		id: 'R19',
		title: `${STALLED} devices stop reading`,
		bound: `RSS +20 MB, p95 of the others ≤ 1.2 × (+ ${NOISE_MS} ms)`
	},
	async (circumstances) => {
		const { full } = circumstances;
		const child = await startCrowded();
		const [writer, reader] = await Promise.all(['w', 'r'].map((as) => SyncClient.join(child.url, ROOM, as)));
		if (!writer || !reader) throw new Error('nobody came');
		const crowd = Array.from({ length: 2 * STALLED }, (_, i) => come(child, `p${i}`));
		await Promise.all(crowd.map(({ synced }) => synced));
		for (const { synced } of crowd) synced.catch(() => undefined);
		const edits = full ? 500 : 50;
		// Until the process has its usual size.
		await write({ writer, reader }, full ? 1_500 : edits);
		const before = await write({ writer, reader }, edits);
		const start = await child.read();
		const stalled = crowd.slice(0, STALLED);
		for (const { socket } of stalled) socket.pause();
		// The system's own buffers are full after some seconds; only then does a server notice.
		await write({ writer, reader }, full ? 1_000 : 250);
		const after = await write({ writer, reader }, edits);
		const reading = await child.read();
		expect(
			'who reads stays',
			crowd.slice(STALLED).every(({ closed }) => closed === null)
		);
		const newcomer = await SyncClient.join(child.url, ROOM, 'late');
		await until(
			'the same for everybody',
			() => contentOf(newcomer.doc) === contentOf(writer.doc) && contentOf(reader.doc) === contentOf(writer.doc)
		);
		for (const client of [writer, reader, newcomer]) client.cut();
		for (const { socket } of crowd) socket.cut();
		const held = reading.heldBytes - start.heldBytes;
		const grown = reading.rssBytes - start.rssBytes;
		const megabytes = (bytes: number): string => `${bytes >= 0 ? '+' : ''}${(bytes / 2 ** 20).toFixed(1)} MB`;
		return {
			figure: `held ${megabytes(held)}, RSS ${megabytes(grown)}, p95 ${before.toFixed(1)} → ${after.toFixed(1)} ms`,
			kept:
				held <= RSS_BOUND &&
				isWithin(circumstances, grown, RSS_BOUND) &&
				isWithin(circumstances, after, Math.max(1.2 * before, before + NOISE_MS))
		};
	}
);
