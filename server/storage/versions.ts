/**
 * Earlier versions of shared rooms: a row for each, and what it holds once under its own hash, however many rows name it. Knows
 * bytes, not documents. A private room never gets one: the statement itself refuses. Rules SG40–SG44.
 */
import { createHash } from 'node:crypto';
import { thinVersions } from '#lib/domain/versions/thin.ts';
import type { VersionKind } from '#lib/domain/versions/version.ts';
import type { Database, Write } from './port.ts';
import { HistoryDamaged } from './room-history.ts';
import type { ContentTables } from './schema.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface StoredVersion {
	readonly id: string;
	readonly workshopId: string;
	/** The room's name in its workshop. */
	readonly room: string;
	/** Where the room stood. */
	readonly seq: number;
	readonly kind: VersionKind;
	/** Unix milliseconds. */
	readonly at: number;
	/** The participant who wanted it, where that may be known. */
	readonly askedBy: string | null;
	/** Id of its name among the erasable texts. */
	readonly labelId: string | null;
	/** The ledger event it was made with. */
	readonly rev: number | null;
	readonly sha256: string;
	readonly bytes: number;
}

export interface NewVersion extends Omit<StoredVersion, 'sha256' | 'bytes'> {
	/** The document at `seq`, as one update. */
	readonly data: Uint8Array;
}

const hashOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Conflict `room-private` for a room that belongs to one person, or does not exist [SG40]. */
function addVersion({ query }: Db, { data, ...version }: NewVersion, sha256: string): Write[] {
	const { id, workshopId, room, seq, kind, at, askedBy, labelId, rev } = version;
	return [
		{
			query: query
				.insertInto('version_content')
				.values({ workshop_id: workshopId, sha256, data })
				.onConflict((c) => c.columns(['workshop_id', 'sha256']).doNothing())
		},
		{
			query: query
				.insertInto('version')
				.columns(['id', 'workshop_id', 'room', 'seq', 'kind', 'at', 'asked_by', 'label_id', 'rev', 'sha256', 'bytes'])
				.expression((from) =>
					from
						.selectFrom('room')
						.select(({ val }) => [
							val(id).as('id'),
							'room.workshop_id',
							'room.name as room',
							val(seq).as('seq'),
							val(kind as string).as('kind'),
							val(at).as('at'),
							val(askedBy).as('asked_by'),
							val(labelId).as('label_id'),
							val(rev).as('rev'),
							val(sha256).as('sha256'),
							val(data.length).as('bytes')
						])
						.where('room.workshop_id', '=', workshopId)
						.where('room.name', '=', room)
						.where('room.owner', 'is', null)
				),
			expect: 1,
			otherwise: 'room-private'
		}
	];
}

/** What no row names any more goes with the last one that did. */
function dropVersions({ query }: Db, workshopId: string, ids: readonly string[]): Write[] {
	if (ids.length === 0) return [];
	const named = query.selectFrom('version').select('sha256').where('workshop_id', '=', workshopId);
	return [
		{
			query: query
				.deleteFrom('version')
				.where('workshop_id', '=', workshopId)
				.where('id', 'in', [...ids])
		},
		{
			query: query.deleteFrom('version_content').where('workshop_id', '=', workshopId).where('sha256', 'not in', named)
		}
	];
}

/**
 * Stores a version and lets go of those that are too many by now.
 * @param there all versions of the room, newest first
 */
export function keepVersion(db: Db, version: NewVersion, there: readonly StoredVersion[]): Write[] {
	const added = { ...version, bytes: version.data.length };
	const goes = thinVersions([added, ...there], version.at);
	return [...addVersion(db, version, hashOf(version.data)), ...dropVersions(db, version.workshopId, goes)];
}

type Row = ContentTables['version'];
const versionOf = (row: Row): StoredVersion => ({
	id: row.id,
	workshopId: row.workshop_id,
	room: row.room,
	seq: row.seq,
	kind: row.kind as VersionKind,
	at: row.at,
	askedBy: row.asked_by,
	labelId: row.label_id,
	rev: row.rev,
	sha256: row.sha256,
	bytes: row.bytes
});

/** Newest first. */
export async function listVersions({ query }: Db, workshopId: string, room: string): Promise<StoredVersion[]> {
	const rows = await query
		.selectFrom('version')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.where('room', '=', room)
		.orderBy('at', 'desc')
		.orderBy('seq', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(versionOf);
}

export async function findVersion({ query }: Db, workshopId: string, id: string): Promise<StoredVersion | null> {
	const row = await query
		.selectFrom('version')
		.selectAll()
		.where('workshop_id', '=', workshopId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? versionOf(row) : null;
}

/** @throws HistoryDamaged when the bytes are gone or are not what was written */
export async function readVersion({ query }: Db, { id, workshopId, sha256 }: StoredVersion): Promise<Uint8Array> {
	const row = await query
		.selectFrom('version_content')
		.select('data')
		.where('workshop_id', '=', workshopId)
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	if (!row || hashOf(row.data) !== sha256) throw new HistoryDamaged(`version ${id}: what it holds is damaged`);
	// Node's SQLite gives plain Uint8Arrays, pg gives Buffers; Yjs wants the former.
	return new Uint8Array(row.data.buffer, row.data.byteOffset, row.data.byteLength);
}
