/**
 * Reading a room's history back, and replacing its beginning by a snapshot. Every byte is checked on the way in: a damaged
 * snapshot falls back to the one before it and the log after that; what cannot be rebuilt whole is an error, never less content.
 * Rules SG22–SG24.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import type { Database, Write } from './port.ts';
import type { RoomRow } from './rooms.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

/** Apply `base`, then `updates` in order: that is the document at `seq`. */
export interface RoomHistory {
	/** Null while the log reaches back to the beginning. */
	readonly base: { readonly seq: number; readonly data: Uint8Array } | null;
	readonly updates: readonly Uint8Array[];
	readonly seq: number;
}

/** From where to where a history reaches. */
export interface Extent {
	readonly base: { readonly seq: number } | null;
	readonly seq: number;
}

/** The stored bytes are not what was written, or rows are missing. Nothing may be stored over them. */
export class HistoryDamaged extends Error {
	override readonly name = 'HistoryDamaged';
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Node's SQLite gives plain Uint8Arrays, pg gives Buffers; Yjs wants the former. */
const bytes = (data: Uint8Array): Uint8Array => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

async function readBase({ query }: Db, room: RoomRow): Promise<RoomHistory['base']> {
	const rows = await query
		.selectFrom('room_snapshot')
		.select(['seq', 'data', 'sha256'])
		.where('room_id', '=', room.id)
		.where('seq', '<=', room.headSeq)
		.orderBy('seq', 'desc')
		.execute();
	const sound = rows.find((row) => sha256(row.data) === row.sha256);
	return sound ? { seq: sound.seq, data: bytes(sound.data) } : null;
}

/** @throws HistoryDamaged when a row is missing or fails its checksum */
export async function readHistory(db: Db, room: RoomRow): Promise<RoomHistory> {
	const base = await readBase(db, room);
	const from = base?.seq ?? 0;
	const rows = await db.query
		.selectFrom('room_update')
		.select(['seq', 'data', 'checksum'])
		.where('room_id', '=', room.id)
		.where('seq', '>', from)
		.where('seq', '<=', room.headSeq)
		.orderBy('seq')
		.execute();
	if (rows.length !== room.headSeq - from)
		throw new HistoryDamaged(`room ${room.id}: ${rows.length} of ${room.headSeq - from} rows after ${from} are there`);
	for (const row of rows)
		if (crc32(row.data) !== row.checksum) throw new HistoryDamaged(`room ${room.id}: row ${row.seq} is damaged`);
	return { base, updates: rows.map((row) => bytes(row.data)), seq: room.headSeq };
}

/** How much `readHistory` would read: rows after the newest snapshot, and its bytes. Without reading them. */
export async function measureHistory(
	{ query }: Db,
	room: RoomRow
): Promise<{ readonly rows: number; readonly baseBytes: number }> {
	const base = await query
		.selectFrom('room_snapshot')
		.select(sql<number>`length(data)`.as('bytes'))
		.where('room_id', '=', room.id)
		.where('seq', '=', room.snapshotSeq)
		.executeTakeFirst();
	return { rows: room.headSeq - room.snapshotSeq, baseBytes: Number(base?.bytes ?? 0) };
}

/**
 * Everything of a room that is not what was written, also what is read only when something else is damaged; one line each.
 * Where a sound snapshot stands behind a damaged one nobody notices, until that one is damaged too.
 */
export async function findDamage({ query }: Db, roomId: string): Promise<string[]> {
	const snapshots = await query
		.selectFrom('room_snapshot')
		.select(['seq', 'data', 'sha256'])
		.where('room_id', '=', roomId)
		.orderBy('seq')
		.execute();
	const rows = await query
		.selectFrom('room_update')
		.select(['seq', 'data', 'checksum'])
		.where('room_id', '=', roomId)
		.orderBy('seq')
		.execute();
	return [
		...snapshots.filter((each) => sha256(each.data) !== each.sha256).map(({ seq }) => `snapshot ${seq} is damaged`),
		...rows.filter((row) => crc32(row.data) !== row.checksum).map(({ seq }) => `row ${seq} is damaged`)
	];
}

/**
 * Stores `data` as the state at `history.seq` and removes what the *previous* snapshot already replaced: the last two
 * snapshots stay, with the log since the older one, so that one damaged snapshot costs nothing (R06, R08).
 * @param history where the rows begin and end that `data` was built from; Conflict `snapshot-moved` when somebody else was first
 * @param at Unix milliseconds
 */
export function replaceHistory({ query }: Db, room: RoomRow, history: Extent, data: Uint8Array, at: number): Write[] {
	const keep = history.base?.seq ?? 0;
	return [
		{
			query: query
				.updateTable('room')
				.set({ snapshot_seq: history.seq })
				.where('id', '=', room.id)
				.where('snapshot_seq', '=', room.snapshotSeq)
				.where('snapshot_seq', '<', history.seq),
			expect: 1,
			otherwise: 'snapshot-moved'
		},
		{
			query: query
				.insertInto('room_snapshot')
				.values({ room_id: room.id, seq: history.seq, data, sha256: sha256(data), at }),
			expect: 1
		},
		{ query: query.deleteFrom('room_snapshot').where('room_id', '=', room.id).where('seq', '<', keep) },
		{ query: query.deleteFrom('room_update').where('room_id', '=', room.id).where('seq', '<=', keep) }
	];
}
