/**
 * What the rooms of this process have done, counted in one place; `/metrics` reads it. Numbers only: which person or room it was
 * is in the audit lines (rule RM80), and what was written is nowhere.
 */
import type { RejectReason } from '#lib/wire/frame.ts';
import type { CloseCode } from '#lib/wire/close.ts';

/** Upper bounds in seconds: from a commit that nobody notices to one that everybody does. */
const BOUNDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

export interface HistogramReading {
	/** Of observations up to and including each bound, in seconds. */
	readonly buckets: readonly { readonly upTo: number; readonly count: number }[];
	readonly count: number;
	/** Seconds. */
	readonly sum: number;
}

export class Histogram {
	readonly #counts = BOUNDS.map(() => 0);
	#count = 0;
	#sum = 0;

	/** @param times how many took so long */
	observe(milliseconds: number, times = 1): void {
		const seconds = milliseconds / 1000;
		const at = BOUNDS.findIndex((bound) => seconds <= bound);
		if (at >= 0) this.#counts[at] = (this.#counts[at] ?? 0) + times;
		this.#count += times;
		this.#sum += seconds * times;
	}

	read(): HistogramReading {
		let below = 0;
		const buckets = BOUNDS.map((upTo, i) => ({ upTo, count: (below += this.#counts[i] ?? 0) }));
		return { buckets, count: this.#count, sum: this.#sum };
	}
}

class Counts<Key> {
	readonly #counts = new Map<Key, number>();

	add(key: Key): void {
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}

	read(): ReadonlyMap<Key, number> {
		return this.#counts;
	}
}

export class Tally {
	/** From the database being asked to its answer. */
	readonly commit = new Histogram();
	/** From a document message being heard to its ACK being handed to the socket. */
	readonly ack = new Histogram();
	readonly rejects = new Counts<RejectReason>();
	/** By the server; what peers close themselves is their business. */
	readonly closes = new Counts<CloseCode>();
	resets = 0;
	/** Rooms dropped because memory could no longer be trusted. */
	failures = 0;
	/** Times that a peer stopped taking live updates. */
	lags = 0;
}
