/** A token bucket: so many at once, so many per second after that. The level may go below zero; the caller decides what that means. */
export class Bucket {
	readonly #perSecond: number;
	readonly #burst: number;
	#level: number;
	#at: number;

	/** @param now Unix milliseconds */
	constructor({ perSecond, burst }: { readonly perSecond: number; readonly burst: number }, now: number) {
		this.#perSecond = perSecond;
		this.#burst = burst;
		this.#level = burst;
		this.#at = now;
	}

	level(now: number): number {
		// A clock that was set back must not take tokens away.
		const elapsed = Math.max(0, now - this.#at);
		this.#level = Math.min(this.#burst, this.#level + (elapsed / 1_000) * this.#perSecond);
		this.#at = now;
		return this.#level;
	}

	/** Takes `amount` and returns what is left. */
	spend(amount: number, now: number): number {
		this.#level = this.level(now) - amount;
		return this.#level;
	}
}
