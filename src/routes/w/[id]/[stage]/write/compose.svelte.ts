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
	#resumed = false;
	/** Kept before the room was open; they go in as soon as it is. */
	#early: string[] = [];

	constructor(room: RoomState) {
		this.#room = room;
	}

	/** Id of the card being written; null before its first letter. */
	get card(): string | null {
		return this.#card;
	}

	/** What was half written before a reload goes on here, once the document has arrived. */
	resume(): void {
		if (this.#resumed) return;
		this.#resumed = true;
		const half = this.#room.board.cards.findLast((card) => !card.ready);
		if (!half || this.text !== '') return;
		this.#card = half.id;
		this.text = half.text;
	}

	/** Taken back by undo, or on another device: there is no card any more to write on. */
	check(): void {
		if (this.#card !== null && !this.#room.board.card(this.#card)) this.#card = null;
	}

	/** Whoever types faster than the room opens loses nothing, once the room takes it. */
	catchUp(): void {
		for (const card of this.#early.splice(0)) this.#room.board.addCard({ text: card, ready: true });
		this.write();
	}

	write(): void {
		const { board } = this.#room;
		if (this.#card !== null) return board.setCardText(this.#card, this.text);
		if (this.text.trim() === '') return;
		this.#card = board.addCard({ text: this.text, ready: false });
	}

	/** Keeps the card for the reveal, with `words` as its text. False when there is nothing to keep. */
	keep(words: string = this.text.trim()): boolean {
		if (this.text.trim() === '') return false;
		const { board } = this.#room;
		if (this.#card === null) this.write();
		if (this.#card === null) this.#early.push(words);
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
}

/** The card being written in `room`, kept in step with it. Call while a component is made. */
export function composeIn(room: RoomState): Compose {
	const compose = new Compose(room);
	$effect(() => {
		if (room.synced) untrack(() => compose.resume());
	});
	$effect(() => {
		if (room.synced) compose.check();
	});
	$effect(() => {
		if (room.writable) untrack(() => compose.catchUp());
	});
	return compose;
}
