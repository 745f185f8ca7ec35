/** One visit of a simulated colleague to a room: sync, make one change, wait until it is on disk, leave (server/rooms/PROTOCOL.md). */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { PersonId, WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { RoomName } from '#lib/domain/session/stage.ts';
import { CLOSE, type CloseCode } from '#lib/wire/close.ts';
import { MESSAGE, readAck, readHello, readReject, type RejectReason } from '#lib/wire/frame.ts';
import type { Rooms } from '../rooms/create-rooms.ts';
import type { Access } from '../rooms/ports.ts';
import { openInnerSocket } from './inner-socket.ts';

export interface VisitDeps {
	readonly access: Pick<Access, 'admit'>;
	readonly rooms: Pick<Rooms, 'handle'>;
}

export interface Visit {
	readonly personId: PersonId;
	readonly workshopId: WorkshopId;
	readonly room: RoomName;
	readonly edit: (doc: Y.Doc) => void;
}

/** A room that does not answer within this, in milliseconds, is tried again another time. */
const PATIENCE_MS = 10_000;
/** Our answer to the room's step 1 is the first document message of the socket, the change the second. */
const CHANGE = 2;

/**
 * Whatever comes of it, nobody stays behind: a change that was not taken now is not taken later either [RH14].
 * @throws when the room does not take the change, for the reason it would refuse anybody's; Refusal where it never will
 */
export async function visitRoom(
	{ access, rooms }: VisitDeps,
	{ personId, workshopId, room, edit }: Visit
): Promise<void> {
	const admission = await access.admit(personId, workshopId, room);
	if (typeof admission === 'string' || !admission.writable) throw notNow(room);
	const doc = new Y.Doc();
	const { promise: done, resolve, reject } = Promise.withResolvers<void>();
	const timer = setTimeout(() => reject(new Error(`${room} did not answer`)), PATIENCE_MS);
	const socket = openInnerSocket({
		onFrame: (frame) => {
			try {
				hear(frame, { room, doc, edit, say: (words) => socket.say(words), done: resolve });
			} catch (error) {
				reject(error);
			}
		},
		onClose: (code) => reject(code === CLOSE.tooBig ? never(room, code) : new Error(`${room} closed with ${code}`))
	});
	try {
		rooms.handle(socket.roomEnd, admission);
		await done;
	} finally {
		clearTimeout(timer);
		socket.close();
		doc.destroy();
	}
}

const notNow = (room: RoomName): Error => new Error(`${room} takes no change now`);
const never = (room: RoomName, why: CloseCode | RejectReason): Refusal =>
	new Refusal('too-big', `${room} takes no such change: ${why}`);

interface Conversation {
	readonly room: RoomName;
	readonly doc: Y.Doc;
	readonly edit: (doc: Y.Doc) => void;
	readonly say: (frame: Uint8Array) => void;
	readonly done: () => void;
}

/** @throws what ends the visit */
function hear(frame: Uint8Array, conversation: Conversation): void {
	const { room, done } = conversation;
	const decoder = decoding.createDecoder(frame);
	switch (decoding.readVarUint(decoder)) {
		case MESSAGE.sync:
			return hearSync(decoder, conversation);
		case MESSAGE.ack:
			if (readAck(decoder).n >= CHANGE) done();
			return;
		case MESSAGE.hello:
			if (!readHello(decoder).writable) throw notNow(room);
			return;
		case MESSAGE.reject: {
			const { reason } = readReject(decoder);
			// Read-only is a matter of the moment; the rest stays so.
			throw reason === 'read-only' ? notNow(room) : never(room, reason);
		}
		case MESSAGE.reset:
			throw notNow(room);
	}
}

function hearSync(decoder: decoding.Decoder, { doc, edit, say, done }: Conversation): void {
	const kind = decoding.readVarUint(decoder);
	const payload = decoding.readVarUint8Array(decoder);
	if (kind === sync.messageYjsSyncStep1) {
		say(write((encoder) => sync.writeSyncStep2(encoder, doc, payload)));
		say(write((encoder) => sync.writeSyncStep1(encoder, doc)));
	} else if (kind === sync.messageYjsSyncStep2) {
		Y.applyUpdate(doc, payload, 'room');
		const change = changeOf(doc, edit);
		// Somebody did it before: there is nothing to wait for.
		if (change) say(write((encoder) => sync.writeUpdate(encoder, change)));
		else done();
	} else if (kind === sync.messageYjsUpdate) {
		Y.applyUpdate(doc, payload, 'room');
	}
}

/** The edit as one update; null when it changes nothing. */
function changeOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array | null {
	let change: Uint8Array | null = null;
	const keep = (update: Uint8Array, origin: unknown): void => {
		if (origin !== 'room') change = update;
	};
	doc.on('update', keep);
	doc.transact(() => edit(doc));
	doc.off('update', keep);
	return change;
}

const write = (body: (encoder: encoding.Encoder) => void): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.sync);
		body(encoder);
	});
