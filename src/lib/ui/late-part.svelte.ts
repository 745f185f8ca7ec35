/**
 * A part of a page that is fetched when it is needed: once, for everybody on the page. A fetch that failed (no network) can be
 * tried again. Knows nothing of what the part is.
 */

export class LatePart<Part> {
	readonly #source: () => Promise<Part>;
	#part = $state.raw<Part | null>(null);
	#failed = $state(false);
	#fetching: Promise<void> | null = null;

	constructor(source: () => Promise<Part>) {
		this.#source = source;
	}

	/** Null until it is here. */
	get part(): Part | null {
		return this.#part;
	}
	/** The last try to fetch it failed. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Never rejects: see `failed`. */
	fetch(): Promise<void> {
		return (this.#fetching ??= this.#fetch());
	}

	async #fetch(): Promise<void> {
		try {
			this.#part = await this.#source();
			this.#failed = false;
		} catch {
			this.#failed = true;
			this.#fetching = null;
		}
	}
}

/** A component as a late part: `lateComponent(() => import('./Panel.svelte'))`. */
export const lateComponent = <C>(source: () => Promise<{ readonly default: C }>): LatePart<C> =>
	new LatePart(() => source().then((module) => module.default));
