/** What is on disk, read as the server reads it, and compared with what somebody has. */
import { join } from 'node:path';
import type * as Y from 'yjs';
import { buildDocument, isWhole } from '#server/rooms/document.ts';
import { ROOTS } from '#server/rooms/limits.ts';
import { roomId } from '#server/rooms/ports.ts';
import { readHistory } from '#server/storage/room-history.ts';
import { readRoom } from '#server/storage/rooms.ts';
import type { RoomRow } from '#server/storage/rooms.ts';
import type { Database } from '#server/storage/port.ts';
import type { ContentTables } from '#server/storage/schema.ts';
import { openForReading } from '#server/storage/sqlite-connection.ts';
import { addressOf } from '../support/room-harness.ts';
import { expect } from './conduct.ts';

type Db = Database<ContentTables>;

/** SQLite's own check of every page and index. @throws when it finds anything */
export function checkIntegrity(dataDir: string): void {
	const db = openForReading(join(dataDir, 'content.db'));
	const answer = db.prepare('pragma integrity_check').all();
	db.close();
	expect(
		`integrity_check of ${dataDir} is ok: ${JSON.stringify(answer.slice(0, 3))}`,
		JSON.stringify(answer) === '[{"integrity_check":"ok"}]'
	);
}

export async function readRow(db: Db, id: string): Promise<RoomRow> {
	const row = await readRoom(db, id);
	if (!row) throw new Error(`room ${id} is gone`);
	return row;
}

/** The document as the log and its snapshots give it. */
export async function readStored(db: Db, room: string): Promise<Y.Doc> {
	const doc = buildDocument(await readHistory(db, await readRow(db, roomId(addressOf(room)))));
	expect('nothing is pending in what is stored', isWhole(doc));
	return doc;
}

const inOrderOfKeys = (_: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
		: value;

/** As text to compare. In the order of keys: that of a Y.Map is the order of arrival. */
export const contentOf = (doc: Y.Doc): string =>
	JSON.stringify(
		ROOTS.map((root) => doc.getMap(root).toJSON()),
		inOrderOfKeys
	);

/** Everybody has what is stored. @throws with the number of who does not */
export function expectSame(stored: Y.Doc, docs: readonly Y.Doc[], what: string): void {
	const content = contentOf(stored);
	const others = docs.filter((doc) => contentOf(doc) !== content || !isWhole(doc)).length;
	expect(`${what}: ${others} of ${docs.length} have something else than what is stored`, others === 0);
}
