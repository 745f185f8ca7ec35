/**
 * One bit flips in what is stored of a room: in a snapshot, the one before it, or the log. `doctor` names it every time, and whoever
 * opens the room gets all of it or is told to try again; never less, never a blank board.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examine } from '#server/admin/doctor.ts';
import { loadRoom } from '#server/rooms/document.ts';
import { roomId } from '#server/rooms/ports.ts';
import { openContent, openIdentity } from '#server/storage/sqlite.ts';
import { random } from '../support/random.ts';
import { addressOf, startRooms } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { atEnd, conduct, expect, until } from './conduct.ts';
import { checkIntegrity, contentOf } from './stored.ts';

type Next = (below: number) => number;
const ADDRESS = addressOf('insights');
/** Edits of each life of the server: more than 50 leave a snapshot when it ends. */
const STRETCHES = [60, 60, 40];
/** Every so many flips the server itself is asked, too. */
const ASK_SERVER = 20;

/** A room with two snapshots, and a log since the older one. */
async function write(dataDir: string): Promise<string> {
	for (const [stretch, edits] of STRETCHES.entries()) {
		const harness = await startRooms({ dataDir });
		const ada = await SyncClient.join(harness.url, 'insights', 'ada');
		for (let i = 0; i < edits; i++) {
			ada.put(`${stretch}-${i}`, `words of edit ${i}`);
			await ada.until(() => ada.acked === i + 2, 'one row each');
		}
		ada.cut();
		await harness.stop();
	}
	await (await openIdentity(dataDir)).close();
	checkIntegrity(dataDir);
	return (await load(dataDir)) ?? expectNever();
}

const expectNever = (): never => {
	throw new Error('the room is gone');
};

/** @returns what was hit, and the way to mend it */
function flip(dataDir: string, next: Next): { what: string; mend: () => void } {
	const table = next(3) === 0 ? 'room_snapshot' : 'room_update';
	const db = new DatabaseSync(join(dataDir, 'content.db'));
	const rows = db.prepare(`select seq, data from ${table} where room_id = ? order by seq`).all(roomId(ADDRESS));
	const { seq, data } = rows[next(rows.length)] as { seq: number; data: Uint8Array };
	const damaged = Uint8Array.from(data);
	const bit = next(damaged.length * 8);
	damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	const store = db.prepare(`update ${table} set data = ? where room_id = ? and seq = ?`);
	store.run(damaged, roomId(ADDRESS), seq);
	const mend = (): void => {
		store.run(data, roomId(ADDRESS), seq);
		db.close();
	};
	return { what: `${table} ${seq}, bit ${bit}`, mend };
}

/** What loading makes of it. */
async function load(dataDir: string): Promise<string | null> {
	const db = await openContent(dataDir);
	try {
		return contentOf((await loadRoom(db, ADDRESS))?.doc ?? expectNever());
	} catch (error) {
		expect(`damage is the reason: ${String(error)}`, error instanceof Error && error.name === 'HistoryDamaged');
		return null;
	} finally {
		await db.close();
	}
}

/** What a newcomer gets: everything, or 4500. */
async function ask(dataDir: string, content: string): Promise<void> {
	const harness = await startRooms({ dataDir }).catch(() => null);
	// The harness itself reads each room before it listens.
	if (!harness) return;
	const client = new SyncClient(harness.url, 'insights', 'ben');
	await until('an answer', () => client.closed !== null || client.of('hello').length > 0);
	if (client.closed === null) {
		await client.joined();
		expect('a newcomer gets all of it', contentOf(client.doc) === content);
	} else expect('told to try again', client.closed === 4500);
	client.cut();
	await harness.stop();
}

await conduct(
	{ id: 'R06', title: 'single bits flipped in stored blobs', bound: '200 of 200 noticed, never a blank document' },
	async ({ full, seed }) => {
		const flips = full ? 200 : 20;
		const dataDir = await mkdtemp(join(tmpdir(), 'einklang-flips-'));
		atEnd(() => rm(dataDir, { recursive: true, force: true }));
		const content = await write(dataDir);
		const next = random(seed);
		const counted = { noticed: 0, whole: 0, refused: 0 };
		for (let i = 0; i < flips; i++) {
			const { what, mend } = flip(dataDir, next);
			if ((await examine(dataDir)).problems.some((line) => line.includes('is damaged'))) counted.noticed++;
			else console.error(`nobody noticed: ${what}`);
			const read = await load(dataDir);
			expect(`${what}: all of it, or an error`, read === null || read === content);
			if (i % ASK_SERVER === 0) await ask(dataDir, content);
			if (read === null) counted.refused++;
			else counted.whole++;
			mend();
		}
		expect('mended, it is as it was', (await load(dataDir)) === content);
		const { noticed, whole, refused } = counted;
		expect('some of it cannot be read without', refused > 0 && whole > 0);
		const figure = `${noticed} of ${flips} noticed; ${whole} read whole from a snapshot, ${refused} refused, 0 blank`;
		return { figure, kept: noticed === flips };
	}
);
