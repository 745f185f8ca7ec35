/**
 * lib0's `encode`, with one encoder for all: each new one takes memory outside the heap, and collecting thousands of those a second
 * costs a busy server more than anything else it does. Small results lie on the heap.
 */
import * as encoding from 'lib0/encoding';

/** An encoder that grew beyond this is not kept. */
const MAX_KEPT_BYTES = 64 * 1024;
let spare: encoding.Encoder | null = encoding.createEncoder();

/** The bytes that `write` writes. May be called again by `write` itself. */
export function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = spare ?? encoding.createEncoder();
	spare = null;
	encoder.cpos = 0;
	encoder.bufs = [];
	write(encoder);
	const bytes = encoding.toUint8Array(encoder);
	if (encoder.cbuf.length <= MAX_KEPT_BYTES) spare = encoder;
	return bytes;
}
