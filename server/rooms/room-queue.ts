/**
 * The queue of one room: what arrives in one turn of the event loop is dealt with together, one turn at a time, in order. Turns
 * of a busy room keep a distance, because most of what one costs does not depend on how much it does; what comes after a pause is
 * dealt with at once. Jobs that may not be taken now wait without holding up the others. Rule RM67.
 */
import { MAX_BATCH_BYTES, MAX_BATCH_JOBS } from './limits.ts';

export interface QueueOptions<Job> {
	readonly mayTake: (job: Job) => boolean;
	readonly sizeOf: (job: Job) => number;
	/** May it wait for others to share its turn? */
	readonly mayWait: (job: Job) => boolean;
	/** How long after the start of a turn the next one begins at the earliest, in milliseconds, while jobs may wait. */
	readonly paceMs: () => number;
	readonly turn: (jobs: readonly Job[]) => Promise<void>;
	readonly onError: (error: unknown) => void;
}

export class RoomQueue<Job> {
	readonly #options: QueueOptions<Job>;
	#jobs: Job[] = [];
	#scheduled = false;
	#pause: NodeJS.Timeout | null = null;
	/** On the clock of `performance`. */
	#startedAt = -Infinity;
	/** Something in the queue may not wait. */
	#urgent = false;
	#busy = false;
	#ended = false;
	#waitingForStill: (() => void)[] = [];
	#waitingBytes = 0;

	constructor(options: QueueOptions<Job>) {
		this.#options = options;
	}

	get length(): number {
		return this.#jobs.length;
	}

	get isQuiet(): boolean {
		return !this.#busy && this.#jobs.length === 0;
	}

	get waitingBytes(): number {
		return this.#waitingBytes;
	}

	push(job: Job): void {
		this.#jobs.push(job);
		this.#waitingBytes += this.#options.sizeOf(job);
		if (!this.#options.mayWait(job)) this.#urgent = true;
		this.poke();
	}

	/** Runs what may be taken, soon. */
	poke(): void {
		if (this.#scheduled || this.#busy || this.#ended || this.#jobs.length === 0) return;
		const pauseMs = this.#urgent ? 0 : this.#pauseMs();
		if (pauseMs >= 1) return void (this.#pause ??= setTimeout(() => this.#begin(), pauseMs));
		this.#begin();
	}

	/** Resolves when no turn is running. */
	still(): Promise<void> {
		if (!this.#busy) return Promise.resolve();
		return new Promise((resolve) => this.#waitingForStill.push(resolve));
	}

	/** Takes no more; returns what was never dealt with. */
	end(): readonly Job[] {
		this.#ended = true;
		if (this.#pause) clearTimeout(this.#pause);
		const left = this.#jobs;
		this.#jobs = [];
		this.#waitingBytes = 0;
		return left;
	}

	/** Until the pace is over, or the next beat of a clock that all rooms share: then their commits share one, too. */
	#pauseMs(): number {
		const [now, pace] = [performance.now(), this.#options.paceMs()];
		const left = this.#startedAt + pace - now;
		return left < 1 ? 0 : Math.min(left, pace - (now % pace));
	}

	#begin(): void {
		if (this.#pause) clearTimeout(this.#pause);
		this.#pause = null;
		if (this.#scheduled) return;
		this.#scheduled = true;
		// After the sockets that are readable now: what they bring shares the commit.
		setImmediate(() => void this.#run());
	}

	async #run(): Promise<void> {
		this.#scheduled = false;
		if (this.#busy || this.#ended) return;
		const jobs = this.#take();
		if (jobs.length === 0) return;
		this.#busy = true;
		this.#startedAt = performance.now();
		try {
			await this.#options.turn(jobs);
		} catch (error) {
			this.#options.onError(error);
		}
		this.#busy = false;
		for (const done of this.#waitingForStill.splice(0)) done();
		this.poke();
	}

	#take(): Job[] {
		const taken: Job[] = [];
		const left: Job[] = [];
		let bytes = 0;
		for (const job of this.#jobs) {
			const full = taken.length >= MAX_BATCH_JOBS || bytes > MAX_BATCH_BYTES;
			if (full || !this.#options.mayTake(job)) {
				left.push(job);
				continue;
			}
			taken.push(job);
			bytes += this.#options.sizeOf(job);
		}
		this.#jobs = left;
		this.#waitingBytes -= bytes;
		this.#urgent = left.some((job) => !this.#options.mayWait(job));
		return taken;
	}
}
