/**
 * How far apart the turns of a busy room begin. Sharing a turn costs those who share it a moment, so it must save enough: most of
 * what a turn costs is a commit, which all rooms share, so what counts is how much arrives at the whole server. Rule RM67.
 */
import type { Limits } from './limits.ts';

/** A wait that fewer edits than this would share is not worth it: below, CPU per edit was the same with and without. */
const WORTH_EDITS = 2;
/** Over how long arrivals are averaged, in milliseconds: longer than a wait, shorter than anybody notices. */
const MEMORY_MS = 100;

export class Pace {
	readonly #limits: Pick<Limits, 'pacePerPersonMs' | 'paceMs'>;
	/** Edits a millisecond, as of `#at` on the clock of `performance`. */
	#rate = 0;
	#at = -Infinity;

	constructor(limits: Pick<Limits, 'pacePerPersonMs' | 'paceMs'>) {
		this.#limits = limits;
	}

	/** An edit has arrived, for whichever room. */
	note(): void {
		const now = performance.now();
		this.#rate = this.#rateAt(now) + 1 / MEMORY_MS;
		this.#at = now;
	}

	/** Milliseconds from the beginning of one turn to the next in a room of so many people; 0 where nobody need wait. */
	msFor(people: number): number {
		const pace = Math.min(this.#limits.paceMs, people * this.#limits.pacePerPersonMs);
		return this.#rateAt(performance.now()) * pace < WORTH_EDITS ? 0 : pace;
	}

	#rateAt(now: number): number {
		return this.#rate * Math.exp((this.#at - now) / MEMORY_MS);
	}
}
