/**
 * Rooms as stored: a row that orders all writers (head and access epoch), a log of updates, snapshots, and whose client id is
 * whose. Knows bytes, not documents. Rules SG20–SG24.
 */
import { crc32 } from 'node:zlib';
import type { Database, Write } from './port.ts';
import type { ContentTables } from './schema.ts';
import { template } from './template.ts';

type Db = Pick<Database<ContentTables>, 'query'>;

export interface RoomRow {
	readonly id: string;
	readonly docEpoch: string;
	readonly accessEpoch: number;
	readonly headSeq: number;
	readonly snapshotSeq: number;
}

/** What every append must still find: nobody wrote in between, and nobody withdrew the permission to write. */
export interface RoomGuard {
	readonly id: string;
	readonly headSeq: number;
	readonly accessEpoch: number;
}

export interface NewUpdate {
	/** Null for changes of the server. */
	readonly participantId: string | null;
	readonly data: Uint8Array;
}

export interface NewRoom {
	readonly id: string;
	readonly workshopId: string;
	readonly name: string;
	readonly owner: string | null;
	readonly docEpoch: string;
}

/** A room that exists already ends in Conflict `room-exists`: content is seeded exactly once. */
export const createRoom = ({ query }: Db, room: NewRoom): Write[] => [
	{
		query: query.insertInto('room').values({
			id: room.id,
			workshop_id: room.workshopId,
			name: room.name,
			owner: room.owner,
			doc_epoch: room.docEpoch,
			access_epoch: 0,
			head_seq: 0,
			snapshot_seq: 0
		}),
		expect: 1,
		otherwise: 'room-exists'
	}
];

export async function readRoom({ query }: Db, id: string): Promise<RoomRow | null> {
	const row = await query.selectFrom('room').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		docEpoch: row.doc_epoch,
		accessEpoch: row.access_epoch,
		headSeq: row.head_seq,
		snapshotSeq: row.snapshot_seq
	};
}

/** The rooms of a name that belong to one person each, with their owners. */
export async function listOwnedRooms({ query }: Db, workshopId: string, name: string): Promise<readonly string[]> {
	const rows = await query
		.selectFrom('room')
		.select('owner')
		.where('workshop_id', '=', workshopId)
		.where('name', '=', name)
		.where('owner', 'is not', null)
		.orderBy('owner')
		.execute();
	return rows.flatMap(({ owner }) => (owner === null ? [] : [owner]));
}

const updateHead = template<ContentTables>((query) =>
	query
		.updateTable('room')
		.set({ head_seq: 0, access_epoch: 0 })
		.where('id', '=', '')
		.where('head_seq', '=', 0)
		.where('access_epoch', '=', 0)
);

const insertUpdate = template<ContentTables>((query) =>
	query
		.insertInto('room_update')
		.values({ room_id: '', seq: 0, participant_id: '', data: new Uint8Array(), checksum: 0, at: 0 })
);

const moveHead = ({ query }: Db, guard: RoomGuard, next: { headSeq: number; accessEpoch: number }): Write => ({
	query: updateHead(query, [next.headSeq, next.accessEpoch, guard.id, guard.headSeq, guard.accessEpoch]),
	expect: 1,
	otherwise: 'room-moved'
});

/** Appends rows after the head; Conflict `room-moved` when the guard no longer holds. @param at Unix milliseconds */
export function appendUpdates(db: Db, guard: RoomGuard, updates: readonly NewUpdate[], at: number): Write[] {
	if (updates.length === 0) return [];
	const next = { headSeq: guard.headSeq + updates.length, accessEpoch: guard.accessEpoch };
	return [
		moveHead(db, guard, next),
		...updates.map(({ participantId, data }, index) => ({
			query: insertUpdate(db.query, [guard.id, guard.headSeq + 1 + index, participantId, data, crc32(data), at]),
			expect: 1
		}))
	];
}

/** Ends every permission to write that was given before: an append guarded by the old epoch is refused from here on. */
export const bumpAccessEpoch = (db: Db, guard: RoomGuard): Write[] => [
	moveHead(db, guard, { headSeq: guard.headSeq, accessEpoch: guard.accessEpoch + 1 })
];

/** Another name for the document's history: browsers that know it by the old one begin it anew. */
export const renameDocument = ({ query }: Db, roomId: string, docEpoch: string): Write[] => [
	{ query: query.updateTable('room').set({ doc_epoch: docEpoch }).where('id', '=', roomId), expect: 1 }
];

/** Binds new client ids to a person; one that is taken ends in Conflict `client-taken`. @param at Unix milliseconds */
export const bindClients = (
	{ query }: Db,
	roomId: string,
	clients: readonly { readonly clientId: number; readonly participantId: string }[],
	at: number
): Write[] =>
	clients.map(({ clientId, participantId }) => ({
		query: query
			.insertInto('room_client')
			.values({ room_id: roomId, client_id: clientId, participant_id: participantId, at }),
		expect: 1,
		otherwise: 'client-taken'
	}));

/** Whose a client id was is not known any more: nobody is it, and nobody can take it. */
const FORGOTTEN = '-forgotten';

/** Rows by which somebody could be found out: of these rooms of a workshop, or of all rooms before a moment in Unix milliseconds. */
type Forgettable = { readonly workshopId: string; readonly names: readonly string[] } | { readonly before: number };

/** Forgets whose client ids are whose, and who sent which update (05-decisions 17). The words stay; what the server wrote stays its own. */
export function forgetWriters({ query }: Db, which: Forgettable): Write[] {
	const clients = query
		.updateTable('room_client')
		.set({ participant_id: FORGOTTEN })
		.where('participant_id', 'not like', '-%');
	const updates = query
		.updateTable('room_update')
		.set({ participant_id: null })
		.where('participant_id', 'is not', null);
	if ('before' in which)
		return [{ query: clients.where('at', '<', which.before) }, { query: updates.where('at', '<', which.before) }];
	const rooms = query
		.selectFrom('room')
		.select('id')
		.where('workshop_id', '=', which.workshopId)
		.where('name', 'in', which.names);
	return [{ query: clients.where('room_id', 'in', rooms) }, { query: updates.where('room_id', 'in', rooms) }];
}

/** Client id → participant; what is no participant is the server, or somebody who is forgotten. */
export async function readClients({ query }: Db, roomId: string): Promise<Map<number, string>> {
	const rows = await query
		.selectFrom('room_client')
		.select(['client_id', 'participant_id'])
		.where('room_id', '=', roomId)
		.execute();
	return new Map(rows.map((row) => [row.client_id, row.participant_id]));
}

/** Workshop → when somebody last wrote in a room that is shared, Unix ms. Private drafts and small groups do not count: nobody is told when they are written. */
export async function readLastWritten(
	{ query }: Db,
	workshopIds: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	if (workshopIds.length === 0) return new Map();
	const rows = await query
		.selectFrom('room')
		// The newest row of each room, not its history.
		.innerJoin('room_update', (join) =>
			join.onRef('room_update.room_id', '=', 'room.id').onRef('room_update.seq', '=', 'room.head_seq')
		)
		.select((e) => ['room.workshop_id', e.fn.max('room_update.at').as('at')])
		.where('room.workshop_id', 'in', [...workshopIds])
		.where('room.owner', 'is', null)
		.where('room.name', 'not like', 'side.%')
		.groupBy('room.workshop_id')
		.execute();
	return new Map(rows.map((row) => [row.workshop_id, row.at]));
}
