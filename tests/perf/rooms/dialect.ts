/**
 * How one speaks to each server. Ours, `ws-server` and the raw one understand y-websocket's frames; Hocuspocus puts the name of
 * the document before each of them and wants to be told who comes first.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '#lib/wire/frame.ts';
import { writeAwareness, writeStep1, writeStep2, writeUpdate } from '#server/rooms/frames.ts';
import { frame } from './thin-socket.ts';

export const SERVERS = ['raw', 'ours', 'ws-server', 'hocuspocus'] as const;
export type ServerName = (typeof SERVERS)[number];

export type Kind = 'step1' | 'step2' | 'update' | 'awareness' | 'ack' | 'other';

/** Frames to send are whole WebSocket frames, made once and sent often. */
export interface Dialect {
	pathOf(room: string, as: string): string;
	/** What is said as soon as the socket is open: who comes, and what they have already. */
	greeting(room: string, stateVector: Uint8Array): readonly Buffer[];
	update(room: string, update: Uint8Array): Buffer;
	step2(room: string, update: Uint8Array): Buffer;
	awareness(room: string, entries: Uint8Array): Buffer;
	kindOf(view: Uint8Array): Kind;
	/** The update or the awareness entries in a frame that is there whole. */
	payloadOf(view: Uint8Array): Uint8Array;
	/** How many document messages are acknowledged after this frame, if `before` were. */
	ackedBy(view: Uint8Array, before: number): number;
}

const SYNC_KINDS = ['step1', 'step2', 'update'] as const;
/** The state vector of somebody who has nothing. */
export const NOTHING_YET = Uint8Array.of(0);

function payload(view: Uint8Array, at: number): Uint8Array {
	const decoder = decoding.createDecoder(view);
	decoder.pos = at;
	return decoding.readVarUint8Array(decoder);
}

const plain: Dialect = {
	pathOf: (room, as) => `/${room}?as=${as}`,
	greeting: (_room, stateVector) => [frame(writeStep1(stateVector))],
	update: (_room, update) => frame(writeUpdate(update)),
	step2: (_room, update) => frame(writeStep2(update)),
	awareness: (_room, entries) => frame(writeAwareness(entries)),
	kindOf(view) {
		if (view[0] === MESSAGE.sync) return SYNC_KINDS[view[1] ?? 3] ?? 'other';
		if (view[0] === MESSAGE.awareness) return 'awareness';
		return view[0] === MESSAGE.ack ? 'ack' : 'other';
	},
	payloadOf: (view) => payload(view, view[0] === MESSAGE.sync ? 2 : 1),
	ackedBy(view) {
		const decoder = decoding.createDecoder(view);
		decoder.pos = 1;
		return decoding.readVarUint(decoder);
	}
};

/** @hocuspocus/server 4.7.0, src/types.ts `MessageType` and src/ClientConnection.ts. */
const HOCUSPOCUS = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 } as const;

const prefixed = (room: string, body: Uint8Array): Buffer =>
	frame(
		encoding.encode((encoder) => {
			encoding.writeVarString(encoder, room);
			encoding.writeUint8Array(encoder, body);
		})
	);
const authentication = encoding.encode((encoder) => {
	encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
	encoding.writeVarUint(encoder, 0);
	encoding.writeVarString(encoder, 'token');
});
/** Behind the name; names are shorter than 128 bytes. */
const bodyOf = (view: Uint8Array): number => 1 + (view[0] ?? 0);

const hocuspocus: Dialect = {
	pathOf: () => '/',
	greeting: (room, stateVector) => [prefixed(room, authentication), prefixed(room, writeStep1(stateVector))],
	update: (room, update) => prefixed(room, writeUpdate(update)),
	step2: (room, update) => prefixed(room, writeStep2(update)),
	awareness: (room, entries) => prefixed(room, writeAwareness(entries)),
	kindOf(view) {
		const at = bodyOf(view);
		const type = view[at];
		if (type === HOCUSPOCUS.sync || type === HOCUSPOCUS.syncReply) return SYNC_KINDS[view[at + 1] ?? 3] ?? 'other';
		if (type === HOCUSPOCUS.awareness) return 'awareness';
		return type === HOCUSPOCUS.syncStatus ? 'ack' : 'other';
	},
	payloadOf(view) {
		const at = bodyOf(view);
		return payload(view, view[at] === HOCUSPOCUS.awareness ? at + 1 : at + 2);
	},
	ackedBy: (view, before) => before + (view[bodyOf(view) + 1] === 1 ? 1 : 0)
};

export const dialectOf = (server: ServerName): Dialect => (server === 'hocuspocus' ? hocuspocus : plain);
