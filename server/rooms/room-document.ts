/**
 * The document of one room: as a `Y.Doc` while somebody edits it, as its bytes while nobody does. Five hundred rooms that are
 * only looked at then take what their words take (rules RM58, RM60).
 */
import * as Y from 'yjs';
import { buildDocument, copyDocument } from './document.ts';
import { MAX_RESTING_BYTES } from './limits.ts';

export type Hear = (update: Uint8Array, before: ReadonlyMap<number, number>) => void;

interface Resting {
	readonly bytes: Uint8Array;
	readonly stateVector: Uint8Array;
}

export class RoomDocument {
	readonly #hear: Hear;
	#awake: Y.Doc | null;
	#resting: Resting | null = null;
	/** Encoded once for all who come between two changes. */
	#stateVector: Uint8Array | null = null;
	/** Too large to rest, as far as is known: it only grows, and encoding it to look is what should not happen often. */
	#large: boolean;

	/** @param hear called for every change, with the clocks before it */
	constructor(doc: Y.Doc, bytes: number, hear: Hear) {
		this.#hear = hear;
		this.#large = bytes > MAX_RESTING_BYTES;
		this.#awake = doc;
		this.#listen(doc);
	}

	/** Wakes it. */
	get doc(): Y.Doc {
		return this.#awake ?? this.#wake();
	}

	get isResting(): boolean {
		return this.#awake === null;
	}

	stateVector(): Uint8Array {
		return this.#resting?.stateVector ?? (this.#stateVector ??= Y.encodeStateVector(this.doc));
	}

	encode(stateVector?: Uint8Array): Uint8Array {
		if (!this.#resting) return Y.encodeStateAsUpdate(this.doc, stateVector);
		const { bytes } = this.#resting;
		return stateVector ? Y.diffUpdate(bytes, stateVector) : bytes;
	}

	copy(): Y.Doc {
		return this.#resting ? build(this.#resting.bytes) : copyDocument(this.doc);
	}

	/** @returns its bytes when it rests from now on, null when it is too large, or rests already */
	rest(): Uint8Array | null {
		const doc = this.#awake;
		if (!doc || this.#large) return null;
		const bytes = Y.encodeStateAsUpdate(doc);
		if (bytes.length > MAX_RESTING_BYTES) {
			this.#large = true;
			return null;
		}
		this.#resting = { bytes, stateVector: Y.encodeStateVector(doc) };
		this.#awake = null;
		doc.destroy();
		return bytes;
	}

	destroy(): void {
		this.#awake?.destroy();
	}

	#wake(): Y.Doc {
		if (!this.#resting) throw new Error('a document neither rests nor is awake');
		const doc = build(this.#resting.bytes);
		this.#resting = null;
		this.#awake = doc;
		this.#listen(doc);
		return doc;
	}

	#listen(doc: Y.Doc): void {
		doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { beforeState }: Y.Transaction) => {
			this.#stateVector = null;
			this.#hear(update, beforeState);
		});
	}
}

const build = (bytes: Uint8Array): Y.Doc => buildDocument({ base: { seq: 0, data: bytes }, updates: [], seq: 0 });
