import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../storage/port.ts';
import { HistoryDamaged } from '../storage/room-history.ts';
import { appendUpdates, createRoom, readRoom } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import { openContent } from '../storage/sqlite.ts';
import { createWorkshop } from '../storage/ledger.ts';
import { buildDocument, compactRoom, createDocument, readStored } from './document.ts';
import { Snapshots } from './snapshots.ts';

let dataDir: string;
let db: Database<ContentTables>;
let snapshots: Snapshots;

beforeEach(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'einklang-snapshots-'));
	db = await openContent(dataDir);
	snapshots = new Snapshots();
	await db.commit(createWorkshop(db, { id: 'w1', templateId: 'T13', at: 1 }));
});
afterEach(async () => {
	await snapshots.close();
	await db.close();
	await rm(dataDir, { recursive: true });
});

/** A room as its log has it: one row per edit. @param skip an edit whose row is not written, but something else in its place */
async function write(name: string, edits: number, text: string, skip = -1): Promise<string> {
	const id = `w1/${name}`;
	const doc = createDocument();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let i = 0; i < edits; i++) doc.getMap('items').set(`k${i % 50}`, `${i}${text}`);
	if (skip >= 0) updates[skip] = updates[skip + 1]!;
	await db.commit(createRoom(db, { id, workshopId: 'w1', name, owner: null, docEpoch: 'e' }));
	const rows = updates.map((data) => ({ participantId: null, data }));
	await db.commit(appendUpdates(db, { id, headSeq: 0, accessEpoch: 0 }, rows, 1));
	return id;
}

const textOf = ({ data, seq }: { data: Uint8Array; seq: number }) =>
	buildDocument({ base: { seq, data }, updates: [], seq }).getMap('items').toJSON();

describe('snapshots', () => {
	it('[RM57] of few and of many rows say the same as if they were read here', async () => {
		for (const id of [await write('goals', 20, 'x'), await write('insights', 600, 'x'.repeat(500))]) {
			const there = await snapshots.stored(db, id);
			const here = await readStored(db, id);
			expect(Buffer.from(there!.data).equals(here!.data)).toBe(true);
			expect({ ...there, data: null }).toEqual({ ...here, data: null });
			expect(Object.keys(textOf(there!)).length).toBe(Math.min(50, here!.seq));
		}
		expect(await snapshots.stored(db, 'w1/nowhere')).toBeNull();
	});

	it('[RM57] one after the other replaces the log, and what is read through them stays the same', async () => {
		const id = await write('insights', 600, 'x'.repeat(500));
		const before = textOf((await readStored(db, id))!);
		const read = (which: string) => snapshots.stored(db, which);
		expect(await compactRoom(db, id, 2, read)).toMatchObject({ seq: 600 });
		expect(await compactRoom(db, id, 3, read)).toBeNull();
		expect((await readRoom(db, id))?.snapshotSeq).toBe(600);
		expect(textOf((await read(id))!)).toEqual(before);
	});

	it('[RM57] several at once each get their own; one that is damaged says so and harms no other', async () => {
		const ids = [
			await write('insights', 550, 'a'),
			await write('goals', 550, 'b', 70),
			await write('segments', 560, 'c')
		];
		const [first, broken, second] = await Promise.allSettled(ids.map((id) => snapshots.stored(db, id)));
		expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(HistoryDamaged) });
		expect(first).toMatchObject({ value: { seq: 550 } });
		expect(second).toMatchObject({ value: { seq: 560 } });
	});

	it('[RM57] closing in the middle of one rejects it', async () => {
		const reading = snapshots.stored(db, await write('insights', 550, 'a'));
		const result = expect(reading).rejects.toThrow(/no longer|ended/);
		await new Promise((turn) => setImmediate(turn));
		await snapshots.close();
		await result;
		await expect(snapshots.stored(db, 'w1/insights')).rejects.toThrow(/no longer/);
	});
});
