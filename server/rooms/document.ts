/**
 * From stored history to a document and back: loading, checking, compaction. A document that cannot be rebuilt whole is an
 * error; an empty one is never put in its place. Rules RM6, RM60–RM61.
 */
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { bindClients, createRoom, readClients, readRoom } from '../storage/rooms.ts';
import type { RoomRow } from '../storage/rooms.ts';
import { HistoryDamaged, readHistory, replaceHistory } from '../storage/room-history.ts';
import type { Extent, RoomHistory } from '../storage/room-history.ts';
import { isConflict } from '../storage/port.ts';
import type { Database, Write } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';
import { appendUpdates } from '../storage/rooms.ts';
import { ROOTS } from './limits.ts';
import { roomId } from './ports.ts';
import type { RoomAddress } from './ports.ts';

type Db = Database<ContentTables>;

/** Owner of the client ids of server-made changes. Not a possible participant id, so nobody can be it. */
export const SERVER = '-server';

export interface LoadedRoom {
	readonly address: RoomAddress;
	readonly row: RoomRow;
	readonly doc: Y.Doc;
	readonly bound: Map<number, string>;
	/** What `doc` was built from. */
	readonly history: RoomHistory;
	/** Of the stored history: an upper bound of the document's encoded size. */
	readonly bytes: number;
}

export const isWhole = (doc: Y.Doc): boolean => doc.store.pendingStructs === null && doc.store.pendingDs === null;

/** A document with its roots typed, so that nothing can make `cards` a text. */
export function createDocument(): Y.Doc {
	const doc = new Y.Doc();
	for (const root of ROOTS) doc.getMap(root);
	return doc;
}

/**
 * Applies updates without adding anything of our own: after a remote change Yjs tidies formatting marks by deleting some, which
 * every peer does for itself; on the server it would be content that nobody wrote and no log row has. It does not for a change
 * that counts as local (YText._callObserver in yjs 13.6; look again when yjs is upgraded).
 */
export function applyAsWritten(doc: Y.Doc, apply: () => void): void {
	doc.transact((transaction) => {
		apply();
		transaction.local = true;
	});
}

/** @throws HistoryDamaged when something the history builds on is not in it */
export function buildDocument(history: RoomHistory): Y.Doc {
	const doc = createDocument();
	applyAsWritten(doc, () => {
		if (history.base) Y.applyUpdate(doc, history.base.data);
		for (const update of history.updates) Y.applyUpdate(doc, update);
	});
	if (!isWhole(doc)) throw new HistoryDamaged('the stored updates do not add up to a document');
	return doc;
}

export function copyDocument(doc: Y.Doc): Y.Doc {
	const copy = createDocument();
	applyAsWritten(copy, () => Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc)));
	return copy;
}

/** Private rooms come into being when their owner first opens them; shared ones only with their workshop. */
async function findRow(db: Db, address: RoomAddress): Promise<RoomRow | null> {
	const id = roomId(address);
	const row = await readRoom(db, id);
	if (row || address.owner === null) return row;
	try {
		await db.commit(
			createRoom(db, {
				id,
				workshopId: address.workshopId,
				name: address.room,
				owner: address.owner,
				docEpoch: randomUUID()
			})
		);
	} catch (error) {
		if (!isConflict(error)) throw error;
	}
	return readRoom(db, id);
}

/** Null when there is no such room. @throws HistoryDamaged, or what the database says */
export async function loadRoom(db: Db, address: RoomAddress): Promise<LoadedRoom | null> {
	const row = await findRow(db, address);
	if (!row) return null;
	const history = await readHistory(db, row);
	const bytes = history.updates.reduce((sum, update) => sum + update.length, history.base?.data.length ?? 0);
	return { address, row, doc: buildDocument(history), bound: await readClients(db, row.id), history, bytes };
}

/** A document from storage, without a room around it. Null when it was never created. */
export async function readDocument(db: Db, address: RoomAddress): Promise<{ doc: Y.Doc; seq: number } | null> {
	const row = await readRoom(db, roomId(address));
	return row && { doc: buildDocument(await readHistory(db, row)), seq: row.headSeq };
}

/** A room as it is stored, as one update. */
export interface Stored extends Extent {
	readonly row: RoomRow;
	readonly data: Uint8Array;
}

/** Null when there is no such room. Takes as long as its rows are many. @throws HistoryDamaged */
export async function readStored(db: Pick<Db, 'query'>, id: string): Promise<Stored | null> {
	const row = await readRoom(db, id);
	if (!row) return null;
	const history = await readHistory(db, row);
	const { base, updates, seq } = history;
	return {
		row,
		base: base && { seq: base.seq },
		seq,
		data: base && updates.length === 0 ? base.data : snapshotOf(history)
	};
}

/** Statements that create a room with content: once, in the transaction that creates the workshop. @param at Unix milliseconds */
export function seedRoom(db: Db, address: RoomAddress, edit: (doc: Y.Doc) => void, at: number): Write[] {
	const id = roomId(address);
	const doc = createDocument();
	doc.transact(() => edit(doc));
	const room = { id, workshopId: address.workshopId, name: address.room, owner: address.owner, docEpoch: randomUUID() };
	const create = createRoom(db, room);
	if (doc.store.clients.size === 0) return create;
	const update = { participantId: null, data: Y.encodeStateAsUpdate(doc) };
	const clients = [...doc.store.clients.keys()].map((clientId) => ({ clientId, participantId: SERVER }));
	return [
		...create,
		...appendUpdates(db, { id, headSeq: 0, accessEpoch: 0 }, [update], at),
		...bindClients(db, id, clients, at)
	];
}

/** The same content by what counts: every client's clock and every deletion. */
function isSame(a: Y.Doc, b: Y.Doc): boolean {
	const [left, right] = [Y.snapshot(a), Y.snapshot(b)];
	return Y.equalSnapshots(left, right);
}

/** A history as one update, read back and compared. @throws HistoryDamaged when it is not the same */
export function snapshotOf(history: RoomHistory): Uint8Array {
	const doc = buildDocument(history);
	const data = Y.encodeStateAsUpdate(doc);
	const again = buildDocument({ base: { seq: history.seq, data }, updates: [], seq: history.seq });
	if (!isSame(doc, again)) throw new HistoryDamaged('a snapshot does not read back as it was');
	return data;
}

/**
 * Replaces the beginning of a room's log by a snapshot built from exactly the rows it replaces. Safe beside a live room: rows
 * appended meanwhile stay. Null when there is nothing to replace.
 * @param at Unix milliseconds
 * @param read `readStored`, here or elsewhere
 */
export async function compactRoom(
	db: Db,
	id: string,
	at: number,
	read: (id: string) => Promise<Stored | null> = (which) => readStored(db, which)
): Promise<{ readonly seq: number; readonly data: Uint8Array } | null> {
	const row = await readRoom(db, id);
	if (!row || row.headSeq === row.snapshotSeq) return null;
	const stored = await read(id);
	if (!stored) return null;
	const { seq, data } = stored;
	await db.commit(replaceHistory(db, stored.row, stored, data, at));
	return { seq, data };
}
