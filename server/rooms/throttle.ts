/**
 * How much one socket may send. Too much is slowed down first, by not reading from the socket; a flood is closed with 4529,
 * which clients retry later. Rules RM50, RM53.
 */
import { Bucket } from './bucket.ts';
import type { Limits } from './limits.ts';

/** Carets: thirty a second is a fast mouse; more is left out (21-realtime §4.5). */
const AWARENESS = { perSecond: 30, burst: 90 };
/** Each asks for an encoding of the document. */
const STEP1 = { perSecond: 0.5, burst: 20 };
const AWARENESS_QUERY = { perSecond: 0.2, burst: 5 };
const PING = { perSecond: 10, burst: 60 };

export type Pace = 'go' | 'pause' | 'flood';

export class Throttle {
	readonly #limits: Limits;
	readonly #messages: Bucket;
	readonly #bytes: Bucket;
	readonly #awareness: Bucket;
	readonly #step1: Bucket;
	readonly #queries: Bucket;
	readonly #pings: Bucket;
	#pauses = 0;

	/** @param now Unix milliseconds */
	constructor(limits: Limits, now: number) {
		this.#limits = limits;
		this.#messages = new Bucket({ perSecond: limits.messagesPerSecond, burst: limits.messageBurst }, now);
		this.#bytes = new Bucket({ perSecond: limits.bytesPerSecond, burst: limits.byteBurst }, now);
		this.#awareness = new Bucket(AWARENESS, now);
		this.#step1 = new Bucket(STEP1, now);
		this.#queries = new Bucket(AWARENESS_QUERY, now);
		this.#pings = new Bucket(PING, now);
	}

	/** Any frame. What is on its way when the socket is paused still arrives, hence the debt. */
	spend(bytes: number, weight: number, now: number): Pace {
		const messages = this.#messages.spend(weight, now);
		const left = this.#bytes.spend(bytes, now);
		if (messages >= this.#limits.messageBurst - 1) this.#pauses = 0;
		if (messages < -this.#limits.floodDebt || this.#pauses > this.#limits.maxPauses) return 'flood';
		return messages < 0 || left < 0 ? 'pause' : 'go';
	}

	countPause(): void {
		this.#pauses++;
	}

	/** May a paused socket be read again? A quarter of the burst, so that it does not stutter. */
	mayResume(now: number): boolean {
		const quarter = (level: number, burst: number): boolean => level >= burst / 4;
		const messages = this.#messages.level(now);
		return quarter(messages, this.#limits.messageBurst) && quarter(this.#bytes.level(now), this.#limits.byteBurst);
	}

	awareness(now: number): boolean {
		return this.#awareness.level(now) >= 1 && this.#awareness.spend(1, now) >= 0;
	}

	awarenessQuery(now: number): boolean {
		return this.#queries.level(now) >= 1 && this.#queries.spend(1, now) >= 0;
	}

	step1(now: number): boolean {
		return this.#step1.spend(1, now) >= 0;
	}

	ping(now: number): boolean {
		return this.#pings.spend(1, now) >= 0;
	}
}
