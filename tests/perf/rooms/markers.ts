/**
 * Marks in the content by which an edit is known again wherever it turns up: `#` and six digits of base 36 and `;`. Every mark
 * found is looked up among those that were sent: bytes that merely look like one would count as losses or ghosts.
 */

const HASH = 0x23;
const END = 0x3b;
const DIGITS = 6;
export const MARK_BYTES = DIGITS + 2;

export const markOf = (id: number): string => `#${id.toString(36).padStart(DIGITS, '0')};`;

/** -1 for what is no digit. */
function digit(byte: number): number {
	if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
	return byte >= 0x61 && byte <= 0x7a ? byte - 0x57 : -1;
}

function idAt(bytes: Uint8Array, start: number): number {
	let id = 0;
	for (let i = start + 1; i <= start + DIGITS; i++) {
		const value = digit(bytes[i] ?? 0);
		if (value < 0) return -1;
		id = id * 36 + value;
	}
	return id;
}

/** Calls `found` for every mark in the bytes, in their order. */
export function scan(bytes: Uint8Array, found: (id: number) => void): void {
	for (let at = bytes.indexOf(HASH); at >= 0; at = bytes.indexOf(HASH, at + 1)) {
		if (bytes[at + MARK_BYTES - 1] !== END) continue;
		const id = idAt(bytes, at);
		if (id < 0) continue;
		found(id);
		at += MARK_BYTES - 1;
	}
}

/** What was sent, and when. Ids are given in the order of sending, from 0. */
export class Sent {
	readonly at: Float64Array;
	count = 0;

	constructor(most: number) {
		this.at = new Float64Array(most);
	}

	note(now: number): void {
		this.at[this.count++] = now;
	}
}
