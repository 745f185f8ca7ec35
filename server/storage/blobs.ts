/**
 * Bytes on their way to the writer thread: out of the statements into one piece, and back. A row of a room's log is thirty bytes as
 * a rule, and each `Uint8Array` that is sent by itself costs as much as storing it. Pure.
 */
import type { Parameter } from './writer-protocol.ts';

/** Everything that was taken out, in the order of the parameters; each left `undefined` behind, which no statement takes. */
export interface Blobs {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly lengths: Uint32Array<ArrayBuffer>;
}

/** Takes the bytes out of `runs`, in place. */
export class Packer {
	readonly #taken: Uint8Array[] = [];
	#size = 0;

	take(run: Parameter[]): void {
		for (let i = 0; i < run.length; i++) {
			const value = run[i];
			if (!(value instanceof Uint8Array)) continue;
			this.#taken.push(value);
			this.#size += value.length;
			run[i] = undefined;
		}
	}

	finish(): Blobs {
		const bytes = new Uint8Array(this.#size);
		const lengths = new Uint32Array(this.#taken.length);
		let at = 0;
		this.#taken.forEach((value, i) => {
			bytes.set(value, at);
			at += value.length;
			lengths[i] = value.length;
		});
		return { bytes, lengths };
	}
}

/** Gives them back, in the same order. */
export class Unpacker {
	readonly #blobs: Blobs;
	#next = 0;
	#at = 0;

	constructor(blobs: Blobs) {
		this.#blobs = blobs;
	}

	/** @throws when there are more places than blobs */
	give(run: Parameter[]): void {
		for (let i = 0; i < run.length; i++) {
			if (run[i] !== undefined) continue;
			const length = this.#blobs.lengths[this.#next++];
			if (length === undefined) throw new Error('a value is missing');
			run[i] = this.#blobs.bytes.subarray(this.#at, (this.#at += length));
		}
	}
}
