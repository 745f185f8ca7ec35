/** Pages of a board that does not fit on the screen. They turn by themselves until somebody takes over; nothing ever scrolls. */

/** Long enough to read a page of cards from the back of the room. */
export const TURN_EVERY_MS = 15_000;

export class Paging {
	#page = $state(0);
	#pages = $state(1);
	#paused = $state(false);

	get page(): number {
		return Math.min(this.#page, this.#pages - 1);
	}
	get pages(): number {
		return this.#pages;
	}
	/** Pages stay until somebody turns them. */
	get paused(): boolean {
		return this.#paused;
	}

	/** The board says how many pages it has become. */
	measure(pages: number): void {
		this.#pages = Math.max(1, pages);
	}
	/** A new board begins on its first page, and turns again. */
	reset(): void {
		this.#page = 0;
		this.#paused = false;
	}
	/** By the clock. */
	tick(): void {
		if (!this.#paused) this.#page = (this.page + 1) % this.#pages;
	}
	/** By a person, who then keeps the page [UI153]. */
	turn(by: 1 | -1): void {
		this.#paused = true;
		this.#page = (this.page + by + this.#pages) % this.#pages;
	}
	toggle(): void {
		this.#paused = !this.#paused;
	}
}
