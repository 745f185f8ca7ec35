/**
 * The card one is writing. What is typed is in the private document from its first letter on, not ready until it is kept: a reload or
 * a lost connection keeps it. Knows the room; where it is typed, and what follows, is the component's.
 */
import { untrack } from 'svelte';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';

export class Compose {
	text = $state('');
	readonly #room: RoomState;
	#card = $state<string | null>(null);
	/** The card's text as this box last wrote or read it: anything else in the document came from elsewhere. */
	#known = '';
	/** The document the card is in. */
	#generation = 0;
	#resumed = false;
	/** Kept before the room was open; they go in as soon as it is. */
	#early = $state.raw<readonly string[]>([]);

	constructor(room: RoomState) {
		this.#room = room;
	}

	/** Id of the card being written; null before its first letter. */
	get card(): string | null {
		return this.#card;
	}

	/** Something that was kept is on this page only: the room it goes into has not been opened yet. */
	get waits(): boolean {
		return this.#early.length > 0;
	}

	/** What was half written before a reload goes on here, once the document has arrived. What was held back stays held back. */
	resume(): void {
		if (this.#resumed) return;
		this.#resumed = true;
		const { board } = this.#room;
		const half = board.cards.findLast(({ id }) => board.isBegun(id));
		if (!half || this.text !== '') return;
		this.#hold(half.id);
		this.text = half.text;
	}

	/** The card may be open twice, in another tab or on a phone: the document says what it is, and whether it is still being written. */
	check(): void {
		if (this.#card === null) return;
		const { board } = this.#room;
		const card = board.card(this.#card);
		if (card && board.isBegun(card.id)) {
			if (card.text !== this.#known) this.text = this.#known = card.text;
			return;
		}
		this.#card = null;
		// Released, held back or taken back. Only a document that was replaced may have lost the words: then they are written anew.
		if (card || this.#generation === this.#room.generation) this.text = '';
	}

	/** Whoever types faster than the room opens loses nothing, once the room takes it. */
	catchUp(): void {
		for (const card of this.#early) this.#room.board.addCard({ text: card, ready: true });
		this.#early = [];
		if (this.#card === null) this.write();
	}

	write(): void {
		const { board } = this.#room;
		// Just let go of elsewhere: what is typed now is another thought.
		if (this.#card !== null && !board.isBegun(this.#card)) this.#card = null;
		if (this.#card !== null) {
			board.setCardText(this.#card, this.text);
			return this.#hold(this.#card);
		}
		if (this.text.trim() === '') return;
		const id = board.addCard({ text: this.text, begun: true });
		if (id !== null) this.#hold(id);
	}

	/** Keeps the card for the reveal, with `words` as its text. False when there is nothing to keep. */
	keep(words: string = this.text.trim()): boolean {
		if (this.text.trim() === '') return false;
		const { board } = this.#room;
		if (this.#card === null) this.write();
		if (this.#card === null) this.#early = [...this.#early, words];
		else {
			board.setCardText(this.#card, words);
			board.setReady(this.#card, true);
			board.closeStep();
		}
		this.#card = null;
		this.text = '';
		return true;
	}

	/** An empty card is not left behind. */
	leave(): void {
		if (this.#card === null || this.text.trim() !== '') return;
		this.#room.board.removeCard(this.#card);
		this.#card = null;
	}

	#hold(id: string): void {
		this.#card = id;
		this.#generation = this.#room.generation;
		this.#known = this.#room.board.card(id)?.text ?? '';
	}
}

/**
 * The card being written in `room`, kept in step with it. Call while a component is made.
 * @param resumes false where what is half written may be somebody else's
 */
export function composeIn(room: RoomState, { resumes = true }: { readonly resumes?: boolean } = {}): Compose {
	const compose = new Compose(room);
	// Told only when it turns: the room speaks with every heartbeat.
	const writable = $derived(room.writable);
	$effect(() => {
		if (resumes && room.synced) untrack(() => compose.resume());
	});
	$effect(() => {
		if (room.synced) compose.check();
	});
	$effect(() => {
		if (writable) untrack(() => compose.catchUp());
	});
	return compose;
}
