import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { composeIn, type Compose } from './compose.svelte.ts';

interface Kept {
	id: string;
	text: string;
	ready: boolean;
}
/** A room as far as writing a card needs one. */
class Room {
	synced = $state(true);
	writable = $state(true);
	cards = $state<Kept[]>([]);
	readonly board = {
		all: () => this.cards,
		get cards() {
			return this.all();
		},
		card: (id: string) => this.cards.find((card) => card.id === id),
		addCard: (card: { text: string; ready?: boolean }) => {
			if (!this.writable) return null;
			const id = String(this.cards.length + 1);
			this.cards.push({ id, text: card.text, ready: card.ready ?? false });
			return id;
		},
		setCardText: (id: string, text: string) => {
			this.board.card(id)!.text = text;
		},
		setReady: (id: string, ready: boolean) => {
			this.board.card(id)!.ready = ready;
		},
		removeCard: (id: string) => {
			this.cards = this.cards.filter((card) => card.id !== id);
		},
		closeStep: () => undefined
	};
}
function write(room: Room, use: (compose: Compose) => void): void {
	const stop = $effect.root(() => {
		const compose = composeIn(room as unknown as RoomState);
		flushSync();
		use(compose);
	});
	stop();
}
const type = (compose: Compose, text: string) => {
	compose.text = text;
	compose.write();
};
const shown = (room: Room) => room.cards.map(({ text, ready }) => `${text}${ready ? '!' : ''}`);

it('[UI158] a thought is kept from its first letter, and released only when it is kept', () => {
	const room = new Room();
	write(room, (compose) => {
		type(compose, 'Form');
		expect(shown(room)).toEqual(['Form']);
		type(compose, 'Forms cost time ');
		expect(compose.keep()).toBe(true);
		expect([compose.text, compose.card]).toEqual(['', null]);
	});
	expect(shown(room)).toEqual(['Forms cost time!']);
});
it('[UI158] what was half written goes on where it stopped; an empty card is not left behind', () => {
	const room = new Room();
	room.cards = [{ id: '1', text: 'half a tho', ready: false }];
	write(room, (compose) => {
		expect(compose.text).toBe('half a tho');
		type(compose, '');
		compose.leave();
	});
	expect(shown(room)).toEqual([]);
});
it('[UI158] whoever is faster than the connection loses nothing', () => {
	const room = new Room();
	room.writable = false;
	write(room, (compose) => {
		type(compose, 'At once');
		compose.keep();
		type(compose, 'and the ne');
		room.writable = true;
		flushSync();
		expect(compose.card).not.toBeNull();
	});
	expect(shown(room)).toEqual(['At once!', 'and the ne']);
});
it('[UI158] a card taken back elsewhere is written anew', () => {
	const room = new Room();
	write(room, (compose) => {
		type(compose, 'One');
		room.board.removeCard('1');
		flushSync();
		expect(compose.card).toBeNull();
		type(compose, 'One more');
	});
	expect(shown(room)).toEqual(['One more']);
});
