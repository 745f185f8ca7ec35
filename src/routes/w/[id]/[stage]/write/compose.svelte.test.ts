/** The card being written, in real rooms: nobody answers them, so each is its device's own copy until two are brought together. */
import { createRequire } from 'node:module';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { removeCard } from '#lib/board/cards.ts';
import { RoomClient } from '#lib/realtime/room-client.ts';
import { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { MemoryCopy } from '#tests/support/device.ts';
import { composeIn, type Compose } from './compose.svelte.ts';

// Under the browser conditions of this project an import would give the stub that `ws` has for browsers.
const { WebSocket: Socket } = createRequire(import.meta.url)('ws') as typeof import('ws');

interface Tab {
	readonly room: RoomState;
	readonly compose: Compose;
}
const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

/** A page with the box, and not opened yet. */
function tab(): Tab & { open(): Promise<void> } {
	// Port 9 is nobody's: a network that is down.
	const place = { base: 'http://127.0.0.1:9', workshopId: 'w', room: 'draft.insights', participantId: 'p' } as const;
	const copy = new MemoryCopy({ epoch: 'e1', updates: [] });
	const client = new RoomClient({ ...place, WebSocket: Socket as never, openCopy: async () => copy });
	const room = new RoomState(client);
	let compose!: Compose;
	const stop = $effect.root(() => {
		compose = composeIn(room);
	});
	flushSync();
	ends.push(stop, () => client.destroy());
	const open = async (): Promise<void> => {
		await client.start('write');
		await vi.waitFor(() => expect([client.synced, client.writable]).toEqual([true, true]));
		flushSync();
	};
	return { room, compose, open };
}
async function opened(): Promise<Tab> {
	const made = tab();
	await made.open();
	return made;
}
/** Another tab of the same person, with what the first has; from now on each hears the other. */
async function second({ room }: Tab): Promise<Tab> {
	const made = tab();
	for (const [from, to] of [
		[room.client.doc, made.room.client.doc],
		[made.room.client.doc, room.client.doc]
	] as const) {
		Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'wire');
		from.on('update', (update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(to, update, 'wire'));
	}
	await made.open();
	return made;
}
const type = ({ compose }: Tab, text: string): void => {
	compose.text = text;
	compose.write();
};
/** What others did is drawn at the next frame. */
const boxShows = ({ compose }: Tab, text: string): Promise<void> =>
	vi.waitFor(() => {
		flushSync();
		expect(compose.text).toBe(text);
	});
const cardsOf = ({ room }: Tab): string[] => room.board.cards.map(({ text, ready }) => `${text}${ready ? '!' : ''}`);

it('[UI158] a thought is kept from its first letter, and released only when it is kept', async () => {
	const one = await opened();
	type(one, 'Form');
	expect(cardsOf(one)).toEqual(['Form']);
	type(one, 'Forms cost time ');
	expect(one.compose.keep()).toBe(true);
	expect([one.compose.text, one.compose.card]).toEqual(['', null]);
	expect(cardsOf(one)).toEqual(['Forms cost time!']);
});

it('[UI158] what was half written goes on where it stopped; an empty card is not left behind', async () => {
	const one = await opened();
	type(one, 'half a tho');
	const two = await second(one);
	expect(two.compose.text).toBe('half a tho');
	type(two, '');
	two.compose.leave();
	expect(cardsOf(one)).toEqual([]);
});

it('[UI158] whoever is faster than the connection loses nothing', async () => {
	const one = tab();
	type(one, 'At once');
	one.compose.keep();
	type(one, 'and the ne');
	await one.open();
	expect(one.compose.card).not.toBeNull();
	expect(cardsOf(one)).toEqual(['At once!', 'and the ne']);
});

it('[UI158] a card taken back elsewhere is let go of; what is typed next is another', async () => {
	const one = await opened();
	type(one, 'One');
	removeCard(one.room.client.doc, one.compose.card!, 'another device');
	await boxShows(one, '');
	expect(one.compose.card).toBeNull();
	type(one, 'Another');
	expect(cardsOf(one)).toEqual(['Another']);
});

it('[UI158] undo of the card being written stays undone, whatever the room hears next', async () => {
	const one = await opened();
	type(one, 'Clinics');
	one.room.board.undo();
	flushSync();
	expect([cardsOf(one), one.compose.text]).toEqual([[], '']);
	// As with every heartbeat: the room speaks, and nothing changed.
	one.room.client.letGo('nothing');
	flushSync();
	expect(cardsOf(one)).toEqual([]);
});

it('[UI158] one half-typed card in two tabs: both boxes follow it, and a tab that only looks on writes nothing', async () => {
	const one = await opened();
	type(one, 'Clinics cl');
	const two = await second(one);
	expect(two.compose.text).toBe('Clinics cl');
	type(one, 'Clinics close at noon');
	// A heartbeat of the idle tab, before it has drawn what the other wrote.
	two.room.client.letGo('nothing');
	flushSync();
	expect(cardsOf(one)).toEqual(['Clinics close at noon']);
	await boxShows(two, 'Clinics close at noon');
	type(two, 'Clinics close at noon on Fridays');
	await boxShows(one, 'Clinics close at noon on Fridays');
});

it('[UI158] once it is released the other tab lets go of it: nothing cuts, replaces or deletes it', async () => {
	const one = await opened();
	type(one, 'Clinics cl');
	const two = await second(one);
	type(one, 'Clinics close');
	one.compose.keep();
	// Before the other tab has drawn it, too: what is typed there now is a thought of its own.
	type(two, 'A new thought');
	expect(cardsOf(one)).toEqual(['Clinics close!', 'A new thought']);
	two.compose.keep();
	type(one, 'Third');
	await second(one).then(({ compose }) => expect(compose.text).toBe('Third'));
	one.compose.keep();
	await boxShows(two, '');
	type(two, '');
	two.compose.leave();
	expect(cardsOf(one)).toEqual(['Clinics close!', 'A new thought!', 'Third!']);
});

it('[UI158] [BD16] a card that was held back on purpose is not taken up', async () => {
	const one = await opened();
	type(one, 'Not yet');
	one.compose.keep();
	one.room.board.setReady(one.room.board.cards[0]!.id, false);
	const two = await second(one);
	expect([two.compose.card, two.compose.text]).toEqual([null, '']);
});
