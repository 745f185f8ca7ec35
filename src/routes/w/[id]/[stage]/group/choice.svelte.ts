/** The cards somebody has selected while grouping, on this device only. What is done then is done to all of them. */
import { SvelteSet } from 'svelte/reactivity';

export class CardChoice {
	readonly #chosen = new SvelteSet<string>();

	get size(): number {
		return this.#chosen.size;
	}
	has(card: string): boolean {
		return this.#chosen.has(card);
	}
	toggle(card: string): void {
		if (!this.#chosen.delete(card)) this.#chosen.add(card);
	}
	/** Shift and an arrow: where one stood and where one goes. */
	extend(from: string, to: string): void {
		this.#chosen.add(from).add(to);
	}
	clear(): void {
		this.#chosen.clear();
	}
	/**
	 * [UI116] What an action on `card` means: all that are selected if it is one of them, else it alone.
	 * @param known the cards that are there, in the order of the board; others may have taken some away meanwhile
	 */
	with(card: string, known: readonly string[]): readonly string[] {
		return this.has(card) ? known.filter((id) => this.#chosen.has(id)) : [card];
	}
}
