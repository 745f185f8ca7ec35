/** Somebody reads for long, as a backup does, while many write: the log of SQLite cannot be folded back meanwhile, and stays small. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openForReading } from '#server/storage/sqlite-connection.ts';
import { percentile } from '../perf/figures.ts';
import { startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, isWithin, until } from './conduct.ts';
import { checkIntegrity, expectSame, readStored } from './stored.ts';

const MOST_BYTES = 64 * 2 ** 20;
const SLOWEST_MS = 250;
const WRITERS = 10;
const EDIT_MS = 20;
const KEYS = 40;

/** Types for so long. @returns milliseconds from an edit to its acknowledgement, of those that nothing else waited for */
async function type(client: SyncClient, untilMs: number): Promise<number[]> {
	const latencies: number[] = [];
	for (let i = 0; performance.now() < untilMs; i++) {
		const [started, n] = [performance.now(), i + 2];
		client.put(`${client.doc.clientID}-${i % KEYS}`, `${i}`.padEnd(200, 'x'));
		// Kept short: every look goes through all that was heard.
		client.heard.splice(0, Math.max(0, client.heard.length - 50));
		await client.until(() => client.acked >= n, 'saved');
		latencies.push(performance.now() - started);
		await delay(Math.max(0, EDIT_MS - (performance.now() - started)));
	}
	return latencies;
}

async function writeWhileReading(
	harness: RoomHarness,
	seconds: number
): Promise<{ bytes: number; latencies: number[] }> {
	const wal = join(harness.dataDir, 'content.db-wal');
	const writers = await Promise.all(
		Array.from({ length: WRITERS }, (_, i) => SyncClient.join(harness.url, 'insights', `p${i}`))
	);
	const reader = openForReading(join(harness.dataDir, 'content.db'));
	reader.exec('begin');
	const count = (): unknown => reader.prepare('select count(*) as rows from room_update').get();
	const before = JSON.stringify(count());
	const end = performance.now() + seconds * 1_000;
	const latencies = (await Promise.all(writers.map((client) => type(client, end)))).flat();
	expect('the reader still sees what it saw', JSON.stringify(count()) === before);
	const { size } = statSync(wal);
	reader.exec('commit');
	reader.close();
	await until('everybody has the same', () => writers.every((client) => client.closed === null));
	const stored = await readStored(harness.db, 'insights');
	for (const client of writers) await client.until(() => Object.keys(client.items).length >= WRITERS, 'the others');
	await until('all is heard', () =>
		writers.every(({ doc }) => doc.getMap('items').size === stored.getMap('items').size)
	);
	expectSame(
		await readStored(harness.db, 'insights'),
		writers.map(({ doc }) => doc),
		'after all'
	);
	for (const client of writers) client.cut();
	return { bytes: size, latencies };
}

await conduct(
	{ id: 'R32', title: `a reader of 30 s beside ${WRITERS} writers`, bound: 'WAL ≤ 64 MB, p99 of an edit ≤ 250 ms' },
	async (circumstances) => {
		const { full } = circumstances;
		const seconds = full ? 30 : 3;
		const harness = await startRooms({ limits: { messageBurst: 1_000 } });
		const { bytes, latencies } = await writeWhileReading(harness, seconds);
		checkIntegrity(harness.dataDir);
		await harness.stop();
		const p99 = percentile(latencies, 0.99);
		return {
			figure: `${seconds} s, ${latencies.length} edits, WAL ${(bytes / 2 ** 20).toFixed(1)} MB, p99 ${p99.toFixed(0)} ms`,
			kept: bytes <= MOST_BYTES && isWithin(circumstances, p99, SLOWEST_MS)
		};
	}
);
