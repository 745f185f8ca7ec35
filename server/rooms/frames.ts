/**
 * y-websocket's own frames, read strictly and written (y-protocols PROTOCOL.md). Ours are in wire/frame.ts.
 * Rules RM10–RM12.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encode } from '#lib/wire/encode.ts';
import * as sync from 'y-protocols/sync';
import { MESSAGE } from '#lib/wire/frame.ts';
import { MAX_STATE_VECTOR_BYTES } from './limits.ts';

export type ClientFrame =
	/** `stateVector`: what the client has; it asks for the rest. */
	| { readonly type: 'step1'; readonly stateVector: Uint8Array }
	/** `step2`: the answer to our step 1; otherwise a live edit. */
	| { readonly type: 'update'; readonly step2: boolean; readonly update: Uint8Array }
	| { readonly type: 'awareness'; readonly entries: Uint8Array }
	| { readonly type: 'query-awareness' };

/** Pairs of (client, clock), nothing behind them. A claimed size costs nothing before it is there (B35). */
function isStateVector(bytes: Uint8Array): boolean {
	if (bytes.length > MAX_STATE_VECTOR_BYTES) return false;
	const decoder = decoding.createDecoder(bytes);
	const size = decoding.readVarUint(decoder);
	if (size > bytes.length) return false;
	for (let i = 0; i < size * 2; i++) decoding.readVarUint(decoder);
	return !decoding.hasContent(decoder);
}

function readSync(decoder: decoding.Decoder): ClientFrame | null {
	const kind = decoding.readVarUint(decoder);
	const payload = decoding.readVarUint8Array(decoder);
	if (kind === sync.messageYjsSyncStep1) return isStateVector(payload) ? { type: 'step1', stateVector: payload } : null;
	if (kind === sync.messageYjsSyncStep2) return { type: 'update', step2: true, update: payload };
	if (kind === sync.messageYjsUpdate) return { type: 'update', step2: false, update: payload };
	return null;
}

function readMessage(decoder: decoding.Decoder): ClientFrame | null {
	const type = decoding.readVarUint(decoder);
	if (type === MESSAGE.sync) return readSync(decoder);
	if (type === MESSAGE.awareness) return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
	return type === MESSAGE.queryAwareness ? { type: 'query-awareness' } : null;
}

/** One message per frame; null for anything else, also for the types that only a server may send. Never throws. */
export function readClientFrame(bytes: Uint8Array): ClientFrame | null {
	try {
		const decoder = decoding.createDecoder(bytes);
		const frame = readMessage(decoder);
		return decoding.hasContent(decoder) ? null : frame;
	} catch {
		return null;
	}
}

const writeSync = (kind: number, payload: Uint8Array): Uint8Array =>
	encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, payload);
	});

export const writeStep1 = (stateVector: Uint8Array): Uint8Array => writeSync(sync.messageYjsSyncStep1, stateVector);
export const writeStep2 = (update: Uint8Array): Uint8Array => writeSync(sync.messageYjsSyncStep2, update);
export const writeUpdate = (update: Uint8Array): Uint8Array => writeSync(sync.messageYjsUpdate, update);
export const writeAwareness = (entries: Uint8Array): Uint8Array =>
	encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint8Array(encoder, entries);
	});
/** The same from `count` entries in as many pieces as they come: the pieces of the message. */
export function awarenessOf(count: number, entries: readonly Uint8Array[]): Uint8Array[] {
	const counted = encode((encoder) => encoding.writeVarUint(encoder, count));
	const size = entries.reduce((sum, { length }) => sum + length, counted.length);
	const head = encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint(encoder, size);
	});
	return [head, counted, ...entries];
}
