/**
 * Appends, compactions and readers of one room in every order a seed can think of: whoever reads, at any moment, gets exactly what
 * was written up to where they read, from snapshots and log together.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import * as Y from 'yjs';
import { buildDocument, compactRoom, createDocument } from '#server/rooms/document.ts';
import { Snapshots } from '#server/rooms/snapshots.ts';
import { createWorkshop } from '#server/storage/ledger.ts';
import { isConflict } from '#server/storage/port.ts';
import type { Database } from '#server/storage/port.ts';
import { readHistory } from '#server/storage/room-history.ts';
import { appendUpdates, createRoom } from '#server/storage/rooms.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { openContent } from '#server/storage/sqlite.ts';
import { random } from '../support/random.ts';
import { atEnd, conduct, expect } from './conduct.ts';
import { checkIntegrity, contentOf, readRow } from './stored.ts';

type Db = Database<ContentTables>;
type Next = (below: number) => number;
const APPENDS = 12;
/** Large enough for the thread that builds snapshots. */
const LARGE = 'x'.repeat(40_000);

const turns = async (n: number): Promise<void> => {
	for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** The same database, but every answer takes a few turns of the loop more, by chance: others come in between. */
function dawdling(db: Db, next: Next): Db {
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => node,
		async transformResult({ result }) {
			await turns(next(6));
			return result;
		}
	};
	return {
		...db,
		query: db.query.withPlugin(plugin),
		writable: () => db.writable(),
		async commit(writes) {
			await turns(next(6));
			await db.commit(writes);
		}
	};
}

interface Story {
	readonly id: string;
	readonly db: Db;
	readonly next: Next;
	/** What the document was after so many rows. */
	readonly contents: string[];
	readonly large: boolean;
	over: boolean;
}

async function append(story: Story): Promise<void> {
	const { id, db, next, contents, large } = story;
	const doc = createDocument();
	const items = doc.getMap<string>('items');
	const updates: Uint8Array[] = [];
	doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
	for (let i = 0; i < APPENDS; i++) {
		if (next(4) === 0) items.delete(`k${next(5)}`);
		else items.set(`k${next(5)}`, `${i}${large && i % 3 === 0 ? LARGE : ''}`);
		const update = updates.pop();
		if (!update) continue;
		contents.push(contentOf(doc));
		const row = await readRow(db, id);
		await db.commit(appendUpdates(db, row, [{ participantId: null, data: update }], i));
		await turns(next(8));
	}
	story.over = true;
}

async function compact(story: Story, snapshots: Snapshots): Promise<number> {
	let done = 0;
	while (!story.over) {
		const compacting = compactRoom(story.db, story.id, 1, (id) => snapshots.stored(story.db, id));
		await compacting.then(
			(snapshot) => snapshot && done++,
			(error: unknown) => expect(`nothing but a conflict: ${String(error)}`, isConflict(error))
		);
		await turns(1 + story.next(20));
	}
	return done;
}

async function read({ db, id, contents }: Story): Promise<void> {
	const history = await readHistory(db, await readRow(db, id));
	expect('what is read is what was written', contentOf(buildDocument(history)) === contents[history.seq]);
}

async function readOften(story: Story): Promise<void> {
	while (!story.over) {
		await read(story);
		await turns(1 + story.next(10));
	}
}

/** @returns how many snapshots were made */
async function play(db: Db, snapshots: Snapshots, seed: number): Promise<number> {
	const next = random(seed);
	const id = `w1/${seed}`;
	await db.commit(createRoom(db, { id, workshopId: 'w1', name: 'insights', owner: null, docEpoch: 'e' }));
	const slow = dawdling(db, next);
	const story: Story = { id, db: slow, next, contents: [contentOf(new Y.Doc())], large: seed % 20 === 0, over: false };
	const made = await Promise.all([
		compact(story, snapshots),
		compact(story, snapshots),
		append(story),
		readOften(story)
	]);
	await read(story);
	return made[0] + made[1];
}

await conduct(
	{
		id: 'R08',
		title: 'appends beside compactions',
		bound: 'snapshot and tail = everything written, in 1,000 interleavings'
	},
	async ({ full, seed }) => {
		const runs = full ? 1_000 : 30;
		const dataDir = await mkdtemp(join(tmpdir(), 'einklang-compaction-'));
		const db = await openContent(dataDir);
		const snapshots = new Snapshots();
		atEnd(() => rm(dataDir, { recursive: true, force: true }));
		await db.commit(createWorkshop(db, { id: 'w1', templateId: 'T13', at: 1 }));
		let made = 0;
		for (let i = 0; i < runs; i++) {
			const current = seed * 1_000 + i;
			made += await play(db, snapshots, current).catch((cause: unknown) => {
				throw new Error(`seed ${current}: ${String(cause)}`, { cause });
			});
		}
		await Promise.all([db.close(), snapshots.close()]);
		checkIntegrity(dataDir);
		return { figure: `${runs} interleavings, ${made} snapshots, nothing lost`, kept: made > runs };
	}
);
