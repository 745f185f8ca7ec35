/**
 * What a room answers to "I have this, what do I lack?", without encoding a large document for everybody who asks. Whoever has
 * nothing gets the newest snapshot as it lies on disk and what came after it; who come back together have mostly seen the same,
 * and get the same bytes. A conference that joins, or loses its line, costs about what its bytes cost (R18). Rules RM55–RM56.
 */
import { hash } from 'node:crypto';
import type { RoomHistory } from '../storage/room-history.ts';
import { writeStep2, writeUpdate } from './frames.ts';
import { Frame } from './line.ts';
import type { Behind } from './outbox.ts';

/** Up to here encoding anew takes a few milliseconds, and is smaller on the wire than a snapshot and its tail. */
const SMALL_BYTES = 256 * 1024;
/** Compaction keeps the tail short; if it fails for long, encoding anew is what is left. */
const MAX_TAIL_BYTES = 16 * 1024 * 1024;
/** Missed updates up to here are sent as they were. */
const MUCH_BYTES = 64 * 1024;
/** Messages up to this size are put together. */
const SMALL_MESSAGE_BYTES = 32 * 1024;
/** An update that changes nothing. A peer that is waiting for its step 2 has everything when it comes. */
const NOTHING = Uint8Array.of(0, 0);
/** Different state vectors answered, and different answers of clients recognised, at the same time. */
const MAX_REMEMBERED = 32;
/** Somebody who makes up state vectors could otherwise have a large document kept many times over. */
const MAX_REMEMBERED_BYTES = 4 * 1024 * 1024;
/** What was encoded once is sent with up to so much that came after it: bytes, or this share of it. */
const FEW_BYTES = 4 * 1024;
const MUCH_SHARE = 0.3;
/** The last message of an answer whose content has been said by then. */
const END = new Frame(writeStep2(NOTHING));
/** A state vector of nobody. */
const EMPTY_STATE_VECTOR_BYTES = 1;

interface Encoded {
	readonly seq: number;
	readonly data: Uint8Array;
	/** As the first of several messages, once it was. */
	first: Frame | null;
}

interface Added {
	/** Where the room stood with it. */
	readonly seq: number;
	readonly length: number;
	/** As a message: it goes to everybody who is there, and to whoever comes before the next snapshot. */
	readonly frame: Frame;
}

const added = (seq: number, update: Uint8Array): Added => ({
	seq,
	length: update.length,
	frame: new Frame(writeUpdate(update))
});

export class Answers {
	readonly #encode: (stateVector?: Uint8Array) => Uint8Array;
	/** The document as it once was; null while the log reaches back to the beginning. */
	#base: Uint8Array | null;
	#baseSeq: number;
	#baseFrame: Frame | null = null;
	/** Everything since, from `#tailFrom` on. */
	#tail: Added[];
	#tailBytes = 0;
	/** What came before this was given up, because no snapshot came for too long: only a snapshot of it all helps. */
	#tailFrom = 0;
	#latest: number;
	/** What was encoded lately, by the state vector it answers, and where the document stood then. */
	readonly #encoded = new Map<string, Encoded>();
	#encodedBytes = 0;
	/** Answers at the state the document had when the last question came. */
	readonly #now = new Map<string, readonly Frame[]>();
	#seq = 0;
	readonly #known = new Set<string>();

	/** @param encode the document as it is, or what it has beyond a state vector */
	constructor(
		encode: (stateVector?: Uint8Array) => Uint8Array,
		{ base, updates }: Pick<RoomHistory, 'base' | 'updates'>
	) {
		this.#encode = encode;
		this.#base = base?.data ?? null;
		this.#baseSeq = base?.seq ?? 0;
		this.#tail = updates.map((update, i) => added(this.#baseSeq + i + 1, update));
		this.#latest = this.#baseSeq + updates.length;
		this.#tailBytes = updates.reduce((sum, { length }) => sum + length, 0);
	}

	/** Where the document stands. */
	get seq(): number {
		return this.#latest;
	}

	/** Bytes that came since the newest snapshot. */
	get tailBytes(): number {
		return this.#tailBytes;
	}

	get baseBytes(): number {
		return this.#base?.length ?? 0;
	}

	/** The document has changed. @param update everything that is new, durable @returns the message that says so */
	add(seq: number, update: Uint8Array): Frame {
		const latest = added(seq, update);
		this.#latest = seq;
		this.#tail.push(latest);
		this.#tailBytes += update.length;
		if (this.#tailBytes > MAX_TAIL_BYTES) {
			this.#tail = [];
			this.#tailFrom = seq;
		}
		return latest.frame;
	}

	/** There is a snapshot of everything up to `seq`. One that comes late, after a newer one, changes nothing. */
	rebase(seq: number, data: Uint8Array): void {
		if (seq < this.#tailFrom || seq < this.#baseSeq) return;
		this.#base = data;
		this.#baseSeq = seq;
		this.#baseFrame = null;
		this.#now.clear();
		// What came after them, but before the snapshot, is no longer at hand; and a room that rests keeps its document once.
		this.#encoded.clear();
		this.#encodedBytes = 0;
		this.#tailFrom = 0;
		this.#tail = this.#tail.filter((each) => each.seq > seq);
		this.#tailBytes = this.#tail.reduce((sum, { length }) => sum + length, 0);
	}

	/** What came after somebody stopped taking live updates. @param seq where the document stands */
	since({ seq: from, stateVector }: Behind, seq: number): readonly Frame[] {
		const missed = this.#tail.filter((each) => each.seq > from);
		// In much that was said, much was said anew: then what is left of it is less, and worth looking for.
		const isMuch = missed.reduce((sum, { length }) => sum + length, 0) > MUCH_BYTES;
		if (isMuch || from < this.#baseSeq || from < this.#tailFrom) return this.to(stateVector(), seq);
		return together(missed.map(({ frame }) => frame));
	}

	/** What somebody with this state vector lacks, ending with a step 2. @param seq where the document stands */
	to(stateVector: Uint8Array, seq: number): readonly Frame[] {
		if (seq !== this.#seq) {
			this.#seq = seq;
			this.#now.clear();
		}
		const isNew = stateVector.length <= EMPTY_STATE_VECTOR_BYTES;
		const key = isNew ? '' : Buffer.from(stateVector).toString('latin1');
		const known = this.#now.get(key);
		if (known) return known;
		const frames = isNew && this.#isLarge ? this.#stored() : this.#encodeFor(key, isNew ? undefined : stateVector);
		if (isNew || this.#encoded.has(key)) this.#now.set(key, frames);
		return frames;
	}

	/** Did somebody say exactly this before, when it was known already? What is in a document stays in it. */
	isKnown(step2: Uint8Array): boolean {
		if (step2.length === NOTHING.length && step2.every((byte, i) => byte === NOTHING[i])) return true;
		return this.#known.size > 0 && this.#known.has(hash('sha256', step2, 'base64'));
	}

	noteKnown(step2: Uint8Array): void {
		if (this.#known.size >= MAX_REMEMBERED) this.#known.delete([...this.#known][0] ?? '');
		this.#known.add(hash('sha256', step2, 'base64'));
	}

	get #isLarge(): boolean {
		return this.#tailFrom === 0 && this.baseBytes + this.#tailBytes > SMALL_BYTES;
	}

	/** The newest snapshot as it lies on disk, and what came after it. */
	#stored(): readonly Frame[] {
		const rest = together([...this.#tail.map(({ frame }) => frame), END]);
		return this.#base ? [(this.#baseFrame ??= new Frame(writeUpdate(this.#base))), ...rest] : rest;
	}

	/** What was encoded for the same question a while ago, and what came after it; encoded anew where that is much. */
	#encodeFor(key: string, stateVector: Uint8Array | undefined): readonly Frame[] {
		const before = this.#encoded.get(key);
		if (before && before.seq >= this.#tailFrom) {
			const since = this.#tail.filter((each) => each.seq > before.seq);
			const bytes = since.reduce((sum, { length }) => sum + length, 0);
			if (bytes <= Math.max(FEW_BYTES, before.data.length * MUCH_SHARE))
				return together([
					(before.first ??= new Frame(writeUpdate(before.data))),
					...since.map(({ frame }) => frame),
					END
				]);
		}
		const data = this.#encode(stateVector);
		this.#keep(key, data);
		return [new Frame(writeStep2(data))];
	}

	/** Who makes up questions crowds out nobody who asked at this state, and is not remembered beyond what is allowed. */
	#keep(key: string, data: Uint8Array): void {
		this.#forget(key);
		for (const [oldest, { seq }] of this.#encoded) {
			if (this.#hasRoomFor(data)) break;
			if (seq < this.#latest) this.#forget(oldest);
		}
		if (!this.#hasRoomFor(data)) return;
		this.#encoded.set(key, { seq: this.#latest, data, first: null });
		this.#encodedBytes += data.length;
	}

	#hasRoomFor({ length }: Uint8Array): boolean {
		return this.#encoded.size < MAX_REMEMBERED && this.#encodedBytes + length <= MAX_REMEMBERED_BYTES;
	}

	#forget(key: string): void {
		this.#encodedBytes -= this.#encoded.get(key)?.data.length ?? 0;
		this.#encoded.delete(key);
		this.#now.delete(key);
	}
}

/** Small ones become one; a large one stays as it is, so that its bytes are written once, however many get them. */
function together(frames: readonly Frame[]): Frame[] {
	const result: Frame[] = [];
	let small: Frame[] = [];
	const end = (): void => {
		if (small.length > 0) result.push(new Frame(...small.flatMap(({ messages }) => messages)));
		small = [];
	};
	for (const frame of frames) {
		if (frame.length <= SMALL_MESSAGE_BYTES) small.push(frame);
		else {
			end();
			result.push(frame);
		}
	}
	end();
	return result;
}
