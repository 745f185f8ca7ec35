/**
 * The queue of one room: what arrives in one turn of the event loop is dealt with together, one turn at a time, in order. Jobs
 * that may not be taken now wait without holding up the others.
 */
import { MAX_BATCH_BYTES, MAX_BATCH_JOBS } from './limits.ts';

export interface QueueOptions<Job> {
	readonly mayTake: (job: Job) => boolean;
	readonly sizeOf: (job: Job) => number;
	readonly turn: (jobs: readonly Job[]) => Promise<void>;
	readonly onError: (error: unknown) => void;
}

export class RoomQueue<Job> {
	readonly #options: QueueOptions<Job>;
	#jobs: Job[] = [];
	#scheduled = false;
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
		this.poke();
	}

	/** Runs what may be taken, soon. */
	poke(): void {
		if (this.#scheduled || this.#busy || this.#ended || this.#jobs.length === 0) return;
		this.#scheduled = true;
		// After the sockets that are readable now: what they bring shares the commit.
		setImmediate(() => void this.#run());
	}

	/** Resolves when no turn is running. */
	still(): Promise<void> {
		if (!this.#busy) return Promise.resolve();
		return new Promise((resolve) => this.#waitingForStill.push(resolve));
	}

	/** Takes no more; returns what was never dealt with. */
	end(): readonly Job[] {
		this.#ended = true;
		const left = this.#jobs;
		this.#jobs = [];
		this.#waitingBytes = 0;
		return left;
	}

	async #run(): Promise<void> {
		this.#scheduled = false;
		if (this.#busy || this.#ended) return;
		this.#busy = true;
		try {
			for (let jobs = this.#take(); jobs.length > 0; jobs = this.#take()) {
				await this.#options.turn(jobs);
				for (const done of this.#waitingForStill.splice(0)) done();
			}
		} catch (error) {
			this.#options.onError(error);
		}
		this.#busy = false;
		for (const done of this.#waitingForStill.splice(0)) done();
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
		return taken;
	}
}
