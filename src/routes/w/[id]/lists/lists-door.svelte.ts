/** The way to the lists from every page of a workshop: which one is shown, and what somebody began to write there. Made by the frame. */
import { createContext } from 'svelte';
import type { Shown } from './list-kinds.ts';

export class ListsDoor {
	shown = $state<Shown>('parking');
	/** Not added yet. Stays when the panel closes, or the room goes on: nothing that was typed is lost. */
	text = $state('');
	/** Somebody came to write: the caret is wanted where one writes. */
	wanted = $state(false);
	readonly #open: () => void;

	/** @param open shows the panel */
	constructor(open: () => void) {
		this.#open = open;
	}

	/** To a list, to write in it. */
	write(list: Shown): void {
		this.shown = list;
		this.wanted = true;
		this.#open();
	}
}

/** Set by the workshop's frame. */
export const [getLists, setLists] = createContext<ListsDoor>();
