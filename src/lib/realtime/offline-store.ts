/**
 * Local copies in IndexedDB. Our own and small, because y-indexeddb keeps no record of what the server has confirmed, knows no epoch,
 * trims only while somebody types, and writes with relaxed durability.
 *
 * - `updates`: one row per update of a room; `pending` rows are own edits the server has not confirmed. Rows are only ever replaced
 *   by a row that was made from exactly them, so several tabs may write at the same time [RT6].
 * - `rooms`: epoch of the stored document, states set aside, late edits.
 */
import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import * as Y from 'yjs';
import type { Aside, LateEdit } from './late-edit.ts';
import { noLocalCopy } from './local-copy.ts';
import type { LocalCopy, Place } from './local-copy.ts';

const DB_NAME = 'einklang';
const DB_VERSION = 1;
/** Rows of one room from which on they are merged into one when it is opened. */
const COMPACT_AT = 50;
/** Updates of others are written together. They are on the server; losing them costs nothing. */
const REMOTE_DELAY_MS = 1_000;
/** Storage that does not answer (a blocked upgrade, a broken profile) must not keep anybody from working. */
const OPEN_TIMEOUT_MS = 3_000;

interface UpdateRow {
	copy: string;
	data: Uint8Array;
	pending: boolean;
}
interface RoomRow {
	epoch: string | null;
	asides: Aside[];
	late: LateEdit[];
}
interface Schema extends DBSchema {
	updates: { key: number; value: UpdateRow; indexes: { copy: string } };
	rooms: { key: string; value: RoomRow };
}
const EMPTY_ROOM: RoomRow = { epoch: null, asides: [], late: [] };
type Database = IDBPDatabase<Schema>;

/** Ids hold no slash. */
const placeKey = ({ participantId, workshopId, room }: Place): string => `${participantId}/${workshopId}/${room}`;
const copyKey = (place: string, epoch: string): string => `${place}/${epoch}`;
/** Every epoch of a place: '0' is the character after '/'. */
const everyEpoch = (place: string): IDBKeyRange => IDBKeyRange.bound(`${place}/`, `${place}0`, false, true);

async function openDatabase(): Promise<Database> {
	return openDB<Schema>(DB_NAME, DB_VERSION, {
		upgrade(db) {
			db.createObjectStore('updates', { autoIncrement: true }).createIndex('copy', 'copy');
			db.createObjectStore('rooms');
		},
		// Somebody signs out, or a newer version opens, in another tab: give way.
		blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close()
	});
}

async function readRows(db: Database, copy: string): Promise<{ key: number; row: UpdateRow }[]> {
	const tx = db.transaction('updates');
	const index = tx.store.index('copy');
	const [keys, rows] = await Promise.all([index.getAllKeys(copy), index.getAll(copy)]);
	return keys.map((key, i) => ({ key, row: rows[i]! }));
}

/** Merge confirmed rows into one, in one transaction: what another tab adds meanwhile is not among the deleted. */
async function compact(db: Database, copy: string): Promise<void> {
	const tx = db.transaction('updates', 'readwrite');
	const index = tx.store.index('copy');
	const [keys, rows] = await Promise.all([index.getAllKeys(copy), index.getAll(copy)]);
	const settled = keys.flatMap((key, i) => (rows[i]!.pending ? [] : [{ key, data: rows[i]!.data }]));
	if (settled.length >= COMPACT_AT) {
		void tx.store.add({ copy, data: Y.mergeUpdates(settled.map(({ data }) => data)), pending: false });
		for (const { key } of settled) void tx.store.delete(key);
	}
	await tx.done;
}

class IndexedCopy implements LocalCopy {
	readonly kept = true;
	readonly updates: readonly Uint8Array[];
	readonly unsaved: boolean;
	readonly asides: readonly Aside[];
	readonly late: readonly LateEdit[];
	epoch: string | null;
	readonly #db: Database;
	readonly #place: string;
	/** Rows this tab knows that are still pending: their keys arrive when the write is done. */
	#pending: Promise<{ key: number; row: UpdateRow } | null>[];
	#remote: Uint8Array[] = [];
	#timer: ReturnType<typeof setTimeout> | null = null;
	#writes: Promise<unknown> = Promise.resolve();
	readonly #onFailure: (cause: unknown) => void;

	constructor(
		db: Database,
		place: string,
		room: RoomRow,
		rows: { key: number; row: UpdateRow }[],
		onFailure: (cause: unknown) => void
	) {
		this.#db = db;
		this.#place = place;
		this.#onFailure = onFailure;
		this.epoch = room.epoch;
		this.asides = room.asides;
		this.late = room.late;
		this.updates = rows.map(({ row }) => row.data);
		this.#pending = rows.filter(({ row }) => row.pending).map((each) => Promise.resolve(each));
		this.unsaved = this.#pending.length > 0;
	}

	/** Writes go out at once and in order; a failure ends the promise of an offline copy, never the work. */
	#write<T>(act: () => Promise<T>): Promise<T | null> {
		const write = act().catch((cause: unknown) => {
			this.#onFailure(cause);
			return null;
		});
		this.#writes = Promise.all([this.#writes, write]);
		return write;
	}

	#changeRoom(edit: (room: RoomRow) => RoomRow, dropRows: IDBKeyRange | null): Promise<unknown> {
		return this.#write(async () => {
			// Edits that follow must not wait for this one behind a lock they do not share.
			const stores: ('rooms' | 'updates')[] = dropRows ? ['rooms', 'updates'] : ['rooms'];
			const tx = this.#db.transaction(stores, 'readwrite', { durability: 'strict' });
			const rooms = tx.objectStore('rooms');
			void rooms.put(edit((await rooms.get(this.#place)) ?? EMPTY_ROOM), this.#place);
			if (dropRows)
				for (const key of await tx.objectStore('updates').index('copy').getAllKeys(dropRows))
					void tx.objectStore('updates').delete(key);
			await tx.done;
		});
	}

	begin(epoch: string): void {
		if (this.epoch === epoch) return;
		const first = this.epoch === null;
		this.epoch = epoch;
		const remember = (): Promise<unknown> =>
			this.#changeRoom((room) => ({ ...room, epoch }), first ? null : everyEpoch(this.#place));
		// What is typed in the moment of the first greeting goes before the room's own row, which can be told from it [RT22].
		if (first) void this.#write(() => new Promise((resolve) => setTimeout(resolve)).then(remember));
		else void remember();
	}

	#add(data: Uint8Array, pending: boolean): Promise<{ key: number; row: UpdateRow } | null> {
		const row = { copy: copyKey(this.#place, this.epoch ?? ''), data, pending };
		return this.#write(async () => {
			const tx = this.#db.transaction('updates', 'readwrite', { durability: pending ? 'strict' : 'relaxed' });
			const key = tx.store.add(row);
			tx.commit();
			await tx.done;
			return { key: await key, row };
		});
	}

	keepOwn(update: Uint8Array): void {
		if (this.epoch !== null) this.#pending.push(this.#add(update, true));
	}

	keepRemote(update: Uint8Array): void {
		this.#remote.push(update);
		this.#timer ??= setTimeout(() => this.#flushRemote(), REMOTE_DELAY_MS);
	}

	#flushRemote(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (this.#remote.length > 0 && this.epoch !== null) void this.#add(Y.mergeUpdates(this.#remote), false);
		this.#remote = [];
	}

	settle(): void {
		const settled = this.#pending;
		this.#pending = [];
		if (settled.length === 0) return;
		void this.#write(async () => {
			const rows = (await Promise.all(settled)).filter((each) => each !== null);
			const tx = this.#db.transaction('updates', 'readwrite');
			for (const { key, row } of rows) void tx.store.put({ ...row, pending: false }, key);
			tx.commit();
			await tx.done;
		});
	}

	async setAside(aside: Aside): Promise<void> {
		this.#drop();
		await this.#changeRoom(
			(room) => ({ ...room, epoch: null, asides: [...room.asides, aside] }),
			everyEpoch(this.#place)
		);
	}

	async keepLate(late: readonly LateEdit[]): Promise<void> {
		await this.#changeRoom((room) => ({ ...room, asides: [], late: [...late] }), null);
	}

	#drop(): void {
		this.epoch = null;
		this.#pending = [];
		this.#remote = [];
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	async flush(): Promise<void> {
		this.#flushRemote();
		await this.#writes;
	}

	close(): void {
		// Closing waits for the transactions that are under way (IndexedDB: close a connection), not for those about to begin.
		void this.flush().then(() => this.#db.close());
	}
}

/**
 * The epoch of edits whose tab was closed before its room's own row was written: within milliseconds of the first greeting [RT22].
 * A room that was reset has no rows.
 */
async function strayEpoch(db: Database, place: string): Promise<string | null> {
	const last = await db.transaction('updates').store.index('copy').openKeyCursor(everyEpoch(place), 'prev');
	return last ? String(last.key).slice(place.length + 1) : null;
}

async function openIndexed(place: Place, onFailure: (cause: unknown) => void): Promise<LocalCopy> {
	const db = await openDatabase();
	const key = placeKey(place);
	const stored = (await db.get('rooms', key)) ?? EMPTY_ROOM;
	const room = { ...stored, epoch: stored.epoch ?? (await strayEpoch(db, key)) };
	const copy = copyKey(key, room.epoch ?? '');
	let rows = room.epoch ? await readRows(db, copy) : [];
	if (rows.length >= COMPACT_AT) {
		await compact(db, copy);
		rows = await readRows(db, copy);
	}
	return new IndexedCopy(db, key, room, rows, onFailure);
}

/** Open the copy of a room, or one that keeps nothing where the browser does not allow it [RT7]. Never rejects. */
export async function openLocalCopy(place: Place, onFailure: (cause: unknown) => void): Promise<LocalCopy> {
	if (typeof indexedDB === 'undefined') return noLocalCopy();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<LocalCopy>(
		(resolve) => (timer = setTimeout(() => resolve(noLocalCopy()), OPEN_TIMEOUT_MS))
	);
	try {
		return await Promise.race([openIndexed(place, onFailure), tooLate]);
	} catch {
		return noLocalCopy();
	} finally {
		clearTimeout(timer);
	}
}

/** Rooms of one person in one workshop with own edits that no server has confirmed. Never rejects [RT3]. */
export async function listPending({ participantId, workshopId }: Omit<Place, 'room'>): Promise<readonly string[]> {
	if (typeof indexedDB === 'undefined') return [];
	try {
		const db = await openDatabase();
		const rows = await db.getAllFromIndex('updates', 'copy', everyEpoch(`${participantId}/${workshopId}`));
		db.close();
		return [...new Set(rows.flatMap(({ copy, pending }) => (pending ? (copy.split('/')[2] ?? []) : [])))];
	} catch {
		return [];
	}
}

/** Somebody else uses this device: what the server has goes from it; what it has not yet stays for its author to come back to [RT21]. */
export async function forgetConfirmed(participantId: string): Promise<void> {
	const db = await openDatabase();
	const own = IDBKeyRange.bound(`${participantId}/`, `${participantId}0`, false, true);
	const tx = db.transaction('updates', 'readwrite');
	for await (const row of tx.store.index('copy').iterate(own)) if (!row.value.pending) void row.delete();
	await tx.done;
	db.close();
}

/** Every copy of everybody: part of signing out. */
export const forgetRooms = (): Promise<void> => deleteDB(DB_NAME);
