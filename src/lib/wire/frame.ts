/**
 * Message types on `/sync` and what our own frames carry (server/rooms/PROTOCOL.md; 02-contract: Sockets).
 * 0, 1 and 3 are y-websocket's own; 64 and up are ours and may be ignored by other clients. Server → client only.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';

export const PROTOCOL_VERSION = 1;
/** Shape of the documents. An older client is asked to reload before it can delete what it does not know. */
export const SCHEMA_VERSION = 1;

export const MESSAGE = {
	sync: 0,
	awareness: 1,
	queryAwareness: 3,
	hello: 64,
	ack: 65,
	reject: 67,
	reset: 68,
	heartbeat: 69
} as const;

export const Hello = z.object({
	protocol: z.int(),
	/** The document's identity: changes when a room is reset or restored; local copies of another epoch must not be merged. */
	epoch: z.string(),
	schema: z.int(),
	seq: z.int(),
	participantId: z.string(),
	writable: z.boolean(),
	limits: z.object({ updateBytes: z.int(), documentBytes: z.int() }),
	/** Unix milliseconds. */
	serverTime: z.number()
});
export type Hello = z.infer<typeof Hello>;

export const RejectReason = z.enum(['read-only', 'too-big', 'foreign-client', 'not-understood', 'room-full']);
export const Reject = z.object({ n: z.int(), reason: RejectReason });
export type Reject = z.infer<typeof Reject>;
/** The client must drop its copy (after setting its own unsaved edit aside) and sync again. */
export const Reset = z.object({ reason: z.enum(['refused-write', 'epoch', 'reloaded']), epoch: z.string() });
export type Reset = z.infer<typeof Reset>;
export const Heartbeat = z.object({ serverTime: z.number(), seq: z.int() });
export type Heartbeat = z.infer<typeof Heartbeat>;
/** The first `n` document messages (step 2 and updates) of this socket are on disk, the last one at `seq`. */
export type Ack = { readonly n: number; readonly seq: number };

const json = (type: number, body: unknown): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, type);
		encoding.writeVarString(encoder, JSON.stringify(body));
	});

export const writeHello = (hello: Hello): Uint8Array => json(MESSAGE.hello, hello);
export const writeReject = (reject: Reject): Uint8Array => json(MESSAGE.reject, reject);
export const writeReset = (reset: Reset): Uint8Array => json(MESSAGE.reset, reset);
export const writeHeartbeat = (beat: Heartbeat): Uint8Array => json(MESSAGE.heartbeat, beat);
export const writeAck = ({ n, seq }: Ack): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.ack);
		encoding.writeVarUint(encoder, n);
		encoding.writeVarUint(encoder, seq);
	});

/** Readers start after the message type. They throw on anything malformed. */
export const readHello = (decoder: decoding.Decoder): Hello => Hello.parse(JSON.parse(decoding.readVarString(decoder)));
export const readReject = (decoder: decoding.Decoder): Reject =>
	Reject.parse(JSON.parse(decoding.readVarString(decoder)));
export const readReset = (decoder: decoding.Decoder): Reset => Reset.parse(JSON.parse(decoding.readVarString(decoder)));
export const readHeartbeat = (decoder: decoding.Decoder): Heartbeat =>
	Heartbeat.parse(JSON.parse(decoding.readVarString(decoder)));
export const readAck = (decoder: decoding.Decoder): Ack => ({
	n: decoding.readVarUint(decoder),
	seq: decoding.readVarUint(decoder)
});
