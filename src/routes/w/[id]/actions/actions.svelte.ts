/**
 * What can be done on this page now. Pages offer what they can do (`offer`), the table says with which key and in which words;
 * whoever asks gets the actions that are available at that moment. Made by the frame, read beneath it. Knows no page.
 */
import { createContext, untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { composes, dialogOpen, isSingle, matches, pressesControl, writesText } from './key-press.ts';
import { ENTRIES, TABLE, type ActionId, type Entry, type Section } from './table.ts';

export interface Offer {
	readonly run: () => void;
	/** May it be done now? Always, when left out. */
	readonly when?: () => boolean;
	/** Does it belong to this place, though it waits for something to have the focus? */
	readonly here?: () => boolean;
	/** More exact words than the table's, for this place. */
	readonly label?: () => string;
}

/** One available action, as the palette and the menu show it. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	/** Other words it is found by. */
	readonly also?: string;
	readonly section: Section;
	readonly keys: readonly string[];
	readonly run: () => void;
}

/** A choice from a list that comes from the page: a card to go to, a group to put cards into. */
export interface Picking {
	readonly title: string;
	readonly entries: readonly { readonly id: string; readonly label: string; readonly group: string }[];
	readonly onpick: (id: string) => void;
	/** Offers what was typed as something new. */
	readonly fresh?: { readonly label: (typed: string) => string; readonly onpick: (typed: string) => void };
}

const SINGLE_KEYS = 'einklang-single-keys';

export class Actions {
	#open = $state<'palette' | 'sheet' | 'pick' | null>(null);
	#ahead = '';
	/** What is chosen from, while that is open. */
	picking = $state.raw<Picking | null>(null);
	readonly #offers = new SvelteMap<ActionId, readonly Offer[]>();
	readonly #more = new SvelteMap<object, () => readonly Choice[]>();
	#single = $state(true);

	/** What is open on top of the page; null most of the time. */
	get open(): 'palette' | 'sheet' | 'pick' | null {
		return this.#open;
	}
	set open(what: 'palette' | 'sheet' | 'pick' | null) {
		this.#open = what;
		this.#ahead = '';
	}

	/** Typed after it was asked for and before it was there: it begins with that [UI110]. */
	get ahead(): string {
		return this.#ahead;
	}

	/** Returns the way to take the offer back: `$effect(() => actions.offer(…))`. */
	offer(id: ActionId, offer: Offer): () => void {
		this.#change(id, (offers) => [...offers, offer]);
		return () => this.#change(id, (offers) => offers.filter((each) => each !== offer));
	}

	/** Actions without a key that depend on the workshop, as "go to this stage". */
	offerMore(list: () => readonly Choice[]): () => void {
		const key = {};
		this.#more.set(key, list);
		return () => this.#more.delete(key);
	}

	/** Untracked: an effect that offers something must not run again because something was offered. */
	#change(id: ActionId, change: (offers: readonly Offer[]) => readonly Offer[]): void {
		this.#offers.set(id, change(untrack(() => this.#offers.get(id)) ?? []));
	}

	pick(picking: Picking): void {
		this.picking = picking;
		this.open = 'pick';
	}

	/** The latest offer that holds now; null when the action is not available. */
	find(id: ActionId): Offer | null {
		return this.#offers.get(id)?.findLast((offer) => offer.when?.() ?? true) ?? null;
	}

	/** Works in this place, now or once something has the focus. */
	belongs(id: ActionId): boolean {
		return this.find(id) !== null || (this.#offers.get(id)?.some((offer) => offer.here?.() ?? false) ?? false);
	}

	choice(id: ActionId): Choice | null {
		const offer = this.find(id);
		if (!offer) return null;
		const entry: Entry = TABLE[id];
		const label = offer.label?.() ?? entry.label();
		return { id, label, section: entry.section, keys: entry.keys ?? [], run: offer.run };
	}

	get choices(): readonly Choice[] {
		const offered = ENTRIES.flatMap(([id]) => this.choice(id) ?? []);
		return [...offered, ...[...this.#more.values()].flatMap((list) => list())];
	}

	/** Single keys may be switched off on this device [UI112]. */
	get singleKeys(): boolean {
		return this.#single;
	}
	set singleKeys(on: boolean) {
		this.#single = on;
		localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
	}
	/** In the browser only: what this device was told before. */
	recall(): void {
		this.#single = localStorage.getItem(SINGLE_KEYS) !== 'off';
	}

	/** The action a key press means here and now; runs it and says so. */
	handle(event: KeyboardEvent): ActionId | null {
		if (event.defaultPrevented || composes(event) || pressesControl(event)) return null;
		if (this.#open !== null && this.#open !== 'sheet' && !dialogOpen()) return this.#typeAhead(event);
		const typing = writesText(event.target);
		for (const [id, entry] of ENTRIES) {
			if (!entry.keys || entry.within || (typing && !entry.typing)) continue;
			if (!matches(event, entry.keys) || (isSingle(entry.keys) && !this.#single)) continue;
			if (dialogOpen()) return null;
			const offer = this.find(id);
			if (!offer) continue;
			event.preventDefault();
			if (!event.repeat || id === 'undo' || id === 'redo') offer.run();
			return id;
		}
		return null;
	}

	/** Asked for, and still on its way: letters are meant for it, not for the page. The sheet takes none. */
	#typeAhead(event: KeyboardEvent): null {
		if (event.ctrlKey || event.metaKey || event.altKey) return null;
		if (event.key === 'Escape') this.open = null;
		else if (event.key === 'Backspace') this.#ahead = this.#ahead.slice(0, -1);
		else if (event.key.length === 1) this.#ahead += event.key;
		else return null;
		event.preventDefault();
		return null;
	}
}

export const [getActions, setActions] = createContext<Actions>();
