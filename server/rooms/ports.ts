/**
 * What rooms ask of others, and what others may ask of rooms. Rooms know documents and sockets, not workshops:
 * who may write comes through `Access`, and the workshop's commands reach documents only through `RoomGate`.
 */
import type * as Y from 'yjs';
import type { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import type { Side } from '#lib/domain/people/people.ts';
import { readRoom, type RoomName } from '#lib/domain/session/stage.ts';
import type { Write } from '../storage/port.ts';
import type { Look } from './look.ts';

/** Where a room is stored: `<workshop>/<name>` and, for private rooms, the owner. */
export interface RoomAddress {
	readonly workshopId: WorkshopId;
	readonly room: RoomName;
	/** The participant whose private draft this is; null for rooms that are shared. */
	readonly owner: ParticipantId | null;
}
export const roomId = ({ workshopId, room, owner }: RoomAddress): string =>
	owner ? `${workshopId}/${room}/${owner}` : `${workshopId}/${room}`;

/** Everybody in the workshop may read it: neither a private draft nor the room of a small group. */
export const isShared = ({ room, owner }: RoomAddress): boolean => owner === null && readRoom(room).kind !== 'side';

export interface Admission {
	readonly address: RoomAddress;
	/** Whom to ask about again when access changes; never sent to anyone. */
	readonly personId: PersonId;
	readonly participantId: ParticipantId;
	/** Null where names are hidden; then presence carries none and no client-id mapping leaves the server. */
	readonly identity: { readonly name: string; readonly side: Side } | null;
	readonly writable: boolean;
}

export interface Access {
	/** May this person open the room now, and write there? `no-such-room` also covers what they may not know about. */
	admit(personId: PersonId, workshopId: string, room: string): Promise<Admission | 'forbidden' | 'no-such-room'>;
	/** Calls back whenever answers of `admit` may have changed for a workshop; rooms then ask again for every connection. */
	onChange(listener: (workshopId: WorkshopId) => void): () => void;
}

/** A room held still: nothing is in flight, nobody can write until the callback ends. */
export interface HeldRoom {
	readonly doc: Y.Doc;
	readonly seq: number;
	/** The document as one update, with what `change` did so far. */
	encode(): Uint8Array;
	/**
	 * Statements that end every earlier permission: bump the room's access epoch, guarded by its head and epoch.
	 * Put them into the write set that appends the ledger event.
	 */
	fence(): readonly Write[];
	/**
	 * Statements that store a server-made change, plus the fence. The change is applied to the live document and broadcast
	 * only after the caller's commit succeeded.
	 *
	 * `erasing`: what it takes away nobody gets who comes later, not as something deleted either.
	 */
	change(edit: (doc: Y.Doc) => void, how?: 'erasing'): readonly Write[];
	/**
	 * The fence, and another name for the document's history: every page begins it anew after the commit, with client ids that are
	 * somebody's.
	 */
	renew(docEpoch: string): readonly Write[];
}

export interface RoomGate {
	/** Store an empty or seeded document with the workshop that is being created. Exactly once per room. */
	seed(address: RoomAddress, edit: (doc: Y.Doc) => void): readonly Write[];
	/**
	 * Announce (readers see read-only at once), let what is in flight land (at most 3 s), then run `act` with the rooms held.
	 * After it resolves, changes made by `held.change` are applied and broadcast, and every connection's access is asked anew.
	 * When it rejects, nothing has changed and the rooms go on as before.
	 *
	 * `quietly`: for an act that takes nobody's permission away. Nothing is announced; what people write meanwhile waits for a
	 * moment and is applied after it, and everybody's undo goes on.
	 */
	hold<T>(
		addresses: readonly RoomAddress[],
		act: (rooms: readonly HeldRoom[]) => Promise<T>,
		how?: 'quietly'
	): Promise<T>;
	/** A room's durable document as one update, without a document on this thread where it is large. Null as for `read`. */
	state(address: RoomAddress): Promise<{ readonly data: Uint8Array; readonly seq: number } | null>;
	/** What such an update says; with `since`, an earlier state of it, also which clients wrote where after that. */
	look(data: Uint8Array, since?: Uint8Array): Promise<Look>;
	/** A durable copy of a room's document, from memory or storage. Null when it was never created. */
	read(address: RoomAddress): Promise<{ readonly doc: Y.Doc; readonly seq: number } | null>;
	/** Private rooms of a stage that exist, with their owners. */
	listDrafts(workshopId: WorkshopId, room: RoomName): Promise<readonly RoomAddress[]>;
	/** Called after every durable change of a room, coalesced to one turn of the event loop. */
	onChange(listener: (address: RoomAddress) => void): () => void;
}
