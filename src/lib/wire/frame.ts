/**
 * Message types on `/sync` and what our own frames carry (server/rooms/PROTOCOL.md; 02-contract: Sockets).
 * 0, 1 and 3 are y-websocket's own; 64 and up are ours and may be ignored by other clients. Server → client only.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encode } from './encode.ts';

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

export interface Hello {
	readonly protocol: number;
	/** The document's identity: changes when a room is reset or restored; local copies of another epoch must not be merged. */
	readonly epoch: string;
	readonly schema: number;
	readonly seq: number;
	readonly participantId: string;
	readonly writable: boolean;
	readonly limits: { readonly updateBytes: number; readonly documentBytes: number };
	/** Unix milliseconds. */
	readonly serverTime: number;
}

const REJECT_REASONS = ['read-only', 'too-big', 'foreign-client', 'not-understood', 'room-full'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
export interface Reject {
	readonly n: number;
	readonly reason: RejectReason;
}
const RESET_REASONS = ['refused-write', 'epoch', 'reloaded'] as const;
/** The client must drop its copy (after setting its own unsaved edit aside) and sync again. */
export interface Reset {
	readonly reason: (typeof RESET_REASONS)[number];
	readonly epoch: string;
}
export interface Heartbeat {
	readonly serverTime: number;
	readonly seq: number;
}
/** The first `n` document messages (step 2 and updates) of this socket are on disk, the last one at `seq`. */
export type Ack = { readonly n: number; readonly seq: number };

const json = (type: number, body: unknown): Uint8Array =>
	encode((encoder) => {
		encoding.writeVarUint(encoder, type);
		encoding.writeVarString(encoder, JSON.stringify(body));
	});

export const writeHello = (hello: Hello): Uint8Array => json(MESSAGE.hello, hello);
export const writeReject = (reject: Reject): Uint8Array => json(MESSAGE.reject, reject);
export const writeReset = (reset: Reset): Uint8Array => json(MESSAGE.reset, reset);
export const writeHeartbeat = (beat: Heartbeat): Uint8Array => json(MESSAGE.heartbeat, beat);
export const writeAck = ({ n, seq }: Ack): Uint8Array =>
	encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.ack);
		encoding.writeVarUint(encoder, n);
		encoding.writeVarUint(encoder, seq);
	});

/** The fields of a JSON body, each of the kind it is read as. Throws on anything else: whoever speaks so is not our server. */
class Body {
	readonly #fields: Record<string, unknown>;
	constructor(value: unknown) {
		if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
		this.#fields = value as Record<string, unknown>;
	}
	static of(decoder: decoding.Decoder): Body {
		return new Body(JSON.parse(decoding.readVarString(decoder)));
	}
	number(name: string): number {
		const value = this.#fields[name];
		if (typeof value !== 'number') throw new TypeError(`${name} is not a number`);
		return value;
	}
	text(name: string): string {
		const value = this.#fields[name];
		if (typeof value !== 'string') throw new TypeError(`${name} is not a text`);
		return value;
	}
	flag(name: string): boolean {
		const value = this.#fields[name];
		if (typeof value !== 'boolean') throw new TypeError(`${name} is not a flag`);
		return value;
	}
	oneOf<T extends string>(name: string, values: readonly T[]): T {
		const found = values.find((each) => each === this.#fields[name]);
		if (found === undefined) throw new TypeError(`${name} is unknown`);
		return found;
	}
	body(name: string): Body {
		return new Body(this.#fields[name]);
	}
}

/** Readers start after the message type. They throw on anything malformed. */
export function readHello(decoder: decoding.Decoder): Hello {
	const body = Body.of(decoder);
	const limits = body.body('limits');
	return {
		protocol: body.number('protocol'),
		epoch: body.text('epoch'),
		schema: body.number('schema'),
		seq: body.number('seq'),
		participantId: body.text('participantId'),
		writable: body.flag('writable'),
		limits: { updateBytes: limits.number('updateBytes'), documentBytes: limits.number('documentBytes') },
		serverTime: body.number('serverTime')
	};
}
export function readReject(decoder: decoding.Decoder): Reject {
	const body = Body.of(decoder);
	return { n: body.number('n'), reason: body.oneOf('reason', REJECT_REASONS) };
}
export function readReset(decoder: decoding.Decoder): Reset {
	const body = Body.of(decoder);
	return { reason: body.oneOf('reason', RESET_REASONS), epoch: body.text('epoch') };
}
export function readHeartbeat(decoder: decoding.Decoder): Heartbeat {
	const body = Body.of(decoder);
	return { serverTime: body.number('serverTime'), seq: body.number('seq') };
}
export const readAck = (decoder: decoding.Decoder): Ack => ({
	n: decoding.readVarUint(decoder),
	seq: decoding.readVarUint(decoder)
});
