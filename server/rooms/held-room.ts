/** A room held still for a command: reads, fences and server-made changes that become real with the command's own commit. */
import * as Y from 'yjs';
import type { Database, Write } from '../storage/port.ts';
import { appendUpdates, bindClients, bumpAccessEpoch, readRoom, renameDocument } from '../storage/rooms.ts';
import type { RoomGuard } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import { SERVER, copyDocument } from './document.ts';
import type { HeldRoom } from './ports.ts';
import type { Room } from './room.ts';

export class Held implements HeldRoom {
	readonly #room: Room;
	readonly #db: Database<ContentTables>;
	readonly #now: () => number;
	readonly #onErased: (room: Room) => void;
	readonly #start: RoomGuard;
	/** Where the room stands once everything handed out so far is committed. */
	#next: RoomGuard;
	#doc: Y.Doc | null = null;
	#renewed = false;
	#erasing = false;
	readonly #updates: Uint8Array[] = [];
	readonly #clients = new Map<number, string>();

	/** @param onErased called once something was taken away for good */
	constructor(room: Room, db: Database<ContentTables>, now: () => number, onErased: (room: Room) => void) {
		this.#room = room;
		this.#onErased = onErased;
		this.#db = db;
		this.#now = now;
		this.#start = this.#next = room.guard;
	}

	/** A copy: what `change` does shows here at once, and in the room only after the commit. */
	get doc(): Y.Doc {
		if (!this.#doc) {
			this.#doc = copyDocument(this.#room.doc);
			while (this.#room.bound.has(this.#doc.clientID)) this.#doc.clientID = new Y.Doc().clientID;
		}
		return this.#doc;
	}

	get seq(): number {
		return this.#next.headSeq;
	}

	encode(): Uint8Array {
		return Y.encodeStateAsUpdate(this.doc);
	}

	fence(): readonly Write[] {
		const writes = bumpAccessEpoch(this.#db, this.#next);
		this.#next = { ...this.#next, accessEpoch: this.#next.accessEpoch + 1 };
		return writes;
	}

	renew(docEpoch: string): readonly Write[] {
		this.#renewed = true;
		return [...this.fence(), ...renameDocument(this.#db, this.#room.id, docEpoch)];
	}

	change(edit: (doc: Y.Doc) => void, how?: 'erasing'): readonly Write[] {
		this.#erasing ||= how === 'erasing';
		const data = this.#record(edit);
		if (!data) return this.fence();
		const { id } = this.#room;
		const at = this.#now();
		const append = appendUpdates(this.#db, this.#next, [{ participantId: null, data }], at);
		this.#next = { ...this.#next, headSeq: this.#next.headSeq + 1 };
		const { clientID } = this.doc;
		const isNew = !this.#clients.has(clientID) && Y.getState(this.doc.store, clientID) > 0;
		if (isNew) this.#clients.set(clientID, SERVER);
		const bind = isNew ? bindClients(this.#db, id, [{ clientId: clientID, participantId: SERVER }], at) : [];
		return [...append, ...bind, ...this.fence()];
	}

	/**
	 * The command is done, one way or the other: the disk says which. What is there is taken over and broadcast; what is neither
	 * before nor after means that the memory is wrong, and the room is loaded anew.
	 */
	async settle(): Promise<void> {
		if (this.#next === this.#start) return;
		try {
			const row = await readRoom(this.#db, this.#room.id);
			if (row && isAt(row, this.#next)) this.#takeOver();
			else if (!row || !isAt(row, this.#start)) this.#room.fail(new Error('the room moved while it was held'));
		} catch (error) {
			this.#room.fail(error);
		}
	}

	#takeOver(): void {
		this.#room.adopt(this.#next, this.#updates, this.#clients);
		if (this.#erasing) this.#erase();
		if (this.#renewed) this.#room.retire();
	}

	/** What was deleted is in no answer from now on, and soon in no row that answers are made from [RM150]. */
	#erase(): void {
		this.#room.answers.rebase(this.seq, Y.encodeStateAsUpdate(this.#room.doc));
		this.#onErased(this.#room);
	}

	/** Null when the edit changed nothing. */
	#record(edit: (doc: Y.Doc) => void): Uint8Array | null {
		const { doc } = this;
		let update: Uint8Array | null = null;
		const keep = (bytes: Uint8Array): void => void (update = bytes);
		doc.on('update', keep);
		try {
			doc.transact(() => edit(doc));
		} finally {
			doc.off('update', keep);
		}
		if (update) this.#updates.push(update);
		return update;
	}
}

const isAt = (row: { headSeq: number; accessEpoch: number }, guard: RoomGuard): boolean =>
	row.headSeq === guard.headSeq && row.accessEpoch === guard.accessEpoch;
