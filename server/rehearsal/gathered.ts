/** Many reasons to look, few looks: at once where nobody looked lately, else at most once within a while. */
export class Gathered {
	readonly #work: () => void;
	readonly #everyMs: number;
	readonly #now: () => number;
	#timer: NodeJS.Timeout | null = null;
	#ranAt = -Infinity;

	constructor(work: () => void, { everyMs, now }: { readonly everyMs: number; readonly now: () => number }) {
		this.#work = work;
		this.#everyMs = everyMs;
		this.#now = now;
	}

	call(): void {
		if (this.#timer) return;
		// A clock that was set back must not make anybody wait for it.
		const waitMs = Math.min(this.#everyMs, Math.max(0, this.#ranAt + this.#everyMs - this.#now()));
		this.#timer = setTimeout(() => {
			this.#timer = null;
			this.#ranAt = this.#now();
			this.#work();
		}, waitMs).unref();
	}

	/** What is waiting is not done. */
	drop(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
	}
}
