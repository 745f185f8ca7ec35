/** One visit of a simulated colleague to a room: sync, make one change, wait until it is on disk, leave (server/rooms/PROTOCOL.md). */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { PersonId, WorkshopId } from '#lib/domain/id.ts';
import type { RoomName } from '#lib/domain/session/stage.ts';
import { MESSAGE, readAck } from '#lib/wire/frame.ts';
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

/** @throws when the room does not take the change, for the reason it would refuse anybody's */
export async function visitRoom(
	{ access, rooms }: VisitDeps,
	{ personId, workshopId, room, edit }: Visit
): Promise<void> {
	const admission = await access.admit(personId, workshopId, room);
	if (typeof admission === 'string' || !admission.writable) throw new Error(`${room} takes no change now`);
	const doc = new Y.Doc();
	try {
		await new Promise<void>((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`${room} did not answer`)), PATIENCE_MS);
			const socket = openInnerSocket({
				onFrame: (frame) => hear(frame, { doc, edit, say: (words) => socket.say(words), done: leave(resolve) }),
				onClose: (code) => {
					clearTimeout(timer);
					reject(new Error(`${room} closed with ${code}`));
				}
			});
			const leave = (then: () => void) => (): void => {
				clearTimeout(timer);
				then();
				socket.close();
			};
			rooms.handle(socket.roomEnd, admission);
		});
	} finally {
		doc.destroy();
	}
}

interface Conversation {
	readonly doc: Y.Doc;
	readonly edit: (doc: Y.Doc) => void;
	readonly say: (frame: Uint8Array) => void;
	readonly done: () => void;
}

function hear(frame: Uint8Array, { doc, edit, say, done }: Conversation): void {
	const decoder = decoding.createDecoder(frame);
	const type = decoding.readVarUint(decoder);
	if (type === MESSAGE.ack && readAck(decoder).n >= CHANGE) return done();
	if (type !== MESSAGE.sync) return;
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
