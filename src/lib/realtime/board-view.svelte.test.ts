import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setCardText } from '../board/cards.ts';
import { RoomClient } from './room-client.ts';
import { RoomState } from './room-state.svelte.ts';

/** A room that was never started: its document is there, the server is not. */
function room(writable = true): RoomState {
	const client = new RoomClient({ base: 'http://localhost', workshopId: 'w', room: 'insights', participantId: 'p' });
	client.writable = writable;
	return new RoomState(client);
}

/** Runs `read` in an effect and notes every value it gave. */
function watching<T>(read: () => T): { seen: T[]; stop: () => void } {
	const seen: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(read());
		});
	});
	flushSync();
	return { seen, stop };
}

describe('the board', () => {
	it('[RT14] is read anew when it changes, whoever changed it, until nobody reads', () => {
		const { board, client } = room();
		const { seen, stop } = watching(() => board.cards.map(({ text }) => text).join());
		const id = board.addCard({ text: 'One' })!;
		flushSync();
		addCard(client.doc, { id: 'x', text: 'Two' }, 'other');
		flushSync();
		stop();
		board.setCardText(id, 'changed');
		flushSync();
		expect(seen).toEqual(['', 'One', 'One,Two']);
		expect(board.cards.map(({ text }) => text)).toEqual(['changed', 'Two']);
	});

	it('[RT28] an undo that fails on the way is told, keeps the page whole, and later work goes on and is taken back', () => {
		const { board, client } = room();
		for (const text of ['One', 'Two']) {
			board.addCard({ text });
			board.closeStep();
		}
		const failed: string[] = [];
		const stop = board.onUndoFailed(() => failed.push('told'));
		const { undoManager } = board;
		const { deleteFilter } = undoManager;
		// As Yjs breaks off where it finds an item without the neighbour it had: in the middle of the step.
		undoManager.deleteFilter = () => {
			throw new TypeError("Cannot read properties of null (reading '_item')");
		};
		expect([board.undo(), undoManager.undo()]).toEqual([false, null]);
		undoManager.deleteFilter = deleteFilter;
		expect(failed).toEqual(['told', 'told']);
		let sent = 0;
		client.doc.on('update', () => sent++);
		board.addCard({ text: 'Three' });
		expect([sent, board.cards.map(({ text }) => text)]).toEqual([1, ['One', 'Two', 'Three']]);
		expect([board.undo(), board.cards.length, board.redo(), board.cards.length]).toEqual([true, 2, true, 3]);
		stop();
		expect(failed).toHaveLength(2);
	});

	it('[RT14] is the same reading as long as nothing changed', () => {
		const { board } = room();
		board.addItem({ kind: 'goal', fields: { title: { en: 'A' } } });
		const { stop } = watching(() => board.items());
		expect(board.items()).toBe(board.items());
		expect(board.items('goal')).toHaveLength(1);
		expect(board.items('segment')).toEqual([]);
		stop();
	});

	it('[UI184] keeps what has not changed as it is, so that only what changed is drawn', () => {
		const { board, client } = room();
		const one = board.addCard({ text: 'One' })!;
		board.addCard({ text: 'Two' });
		const group = board.addGroup('Group')!;
		const goal = board.addItem({ kind: 'goal', fields: { title: { en: 'A' } } })!;
		const { stop } = watching(() => [board.cards, board.items()]);
		const [first, second] = board.cards;
		const item = board.item(goal);
		setCardText(client.doc, one, 'changed', 'other');
		board.moveCard(one, { group });
		expect(board.card(one)).toMatchObject({ text: 'changed', group });
		expect(board.card(one)).not.toBe(first);
		expect(board.cards).toContain(second);
		expect(board.item(goal)).toBe(item);
		board.setField(goal, 'title.en', 'B');
		expect(board.item(goal)?.fields.title).toEqual({ en: 'B' });
		board.removeGroup(group);
		expect(board.card(one)?.group).toBeNull();
		stop();
	});

	it('[UI184] remembers nothing from before somebody watched', () => {
		const { board } = room();
		const one = board.addCard({ text: 'One' })!;
		watching(() => board.cards).stop();
		board.setCardText(one, 'changed');
		const { seen, stop } = watching(() => board.card(one)?.text);
		expect(seen).toEqual(['changed']);
		stop();
	});

	it("[UI185] own changes are drawn at once, the others' once a frame", async () => {
		const { board, client } = room();
		const other = new Y.Doc();
		const { seen, stop } = watching(() => board.cards.length);
		board.addCard({ text: 'mine' });
		flushSync();
		expect(seen).toEqual([0, 1]);
		for (const id of ['a', 'b', 'c']) {
			addCard(other, { id, text: id }, 'other');
			Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(other));
			flushSync();
		}
		expect(seen).toEqual([0, 1]);
		await expect.poll(() => seen).toEqual([0, 1, 4]);
		stop();
	});

	it('[RT9] takes no writing while the room is read-only', () => {
		const { board, client } = room(false);
		expect([board.addCard({ text: 'One' }), board.addGroup('G'), board.addItem({ kind: 'goal', fields: {} })]).toEqual([
			null,
			null,
			null
		]);
		addCard(client.doc, { id: 'a', text: 'theirs' }, 'other');
		board.setCardText('a', 'mine');
		board.removeCard('a');
		expect(board.card('a')?.text).toBe('theirs');
		expect([board.canUndo, board.canRedo]).toEqual([false, false]);
	});

	it('writes groups, items, and lists within items', () => {
		const { board } = room();
		const group = board.addGroup('Access')!;
		const card = board.addCard({ text: 'One', group })!;
		const message = board.addItem({ kind: 'message', fields: { core: { en: 'Plan' } } })!;
		const proof = board.addElement(message, 'proofs', { text: { en: 'P' } })!;
		board.setField(message, 'core.de', 'Planen');
		expect(board.cards.filter((each) => each.group === group).map(({ id }) => id)).toEqual([card]);
		expect(board.item(message)?.fields).toEqual({
			core: { en: 'Plan', de: 'Planen' },
			proofs: [{ id: proof, text: { en: 'P' } }]
		});
		expect(board.prose(message, 'story.en')).toBeInstanceOf(Y.XmlFragment);
		board.removeGroup(group);
		expect(board.cards.filter((each) => each.group === null)).toHaveLength(1);
	});
});

describe('undo', () => {
	it('[RT10] takes back own work only, and gives it again', () => {
		const { board, client } = room();
		const { seen, stop } = watching(() => [board.canUndo, board.canRedo, board.cards.length].join());
		const id = board.addCard({ text: 'mine' })!;
		addCard(client.doc, { id: 'theirs', text: 'theirs' }, 'other');
		setCardText(client.doc, 'theirs', 'theirs, longer', 'other');
		board.undo();
		expect(board.cards.map((card) => card.id)).toEqual(['theirs']);
		flushSync();
		board.redo();
		expect(board.card(id)?.text).toBe('mine');
		flushSync();
		expect([seen[0], seen.at(-2), seen.at(-1)]).toEqual(['false,false,0', 'false,true,1', 'true,false,2']);
		stop();
	});

	it('[RT10] steps are closed where the board says so', () => {
		const { board } = room();
		const id = board.addCard({ text: 'One' })!;
		board.closeStep();
		board.setReady(id, true);
		board.undo();
		expect(board.card(id)?.ready).toBe(false);
		expect(board.readyCount).toBe(0);
	});

	it('[RT10] has no history left after the room was locked', () => {
		const { board, client } = room();
		const { seen, stop } = watching(() => board.canUndo);
		board.addCard({ text: 'mine' });
		flushSync();
		client.status = 'live';
		client.writable = false;
		// Anything that makes the client tell its listeners.
		client.letGo('none');
		flushSync();
		client.writable = true;
		board.undo();
		expect([seen, board.canUndo, board.cards.length]).toEqual([[false, true, false], false, 1]);
		stop();
	});
});

describe('presence', () => {
	it('[RT13] tells who is editing what, once a person, and skips what is malformed', () => {
		const { presence, client } = room();
		const { awareness } = client;
		const user = { participantId: 'p2', name: 'Jule', side: 'field', color: '#2f6f8f' };
		const { seen, stop } = watching(() =>
			presence.editors('a').map((editor) => [editor.user?.name ?? null, editor.field])
		);
		const states: [number, unknown][] = [
			[11, { editing: { id: 'a', field: 'text' }, user }],
			[12, { editing: { id: 'a', field: 'title' }, user }],
			[13, { editing: { id: 'a' } }],
			[14, { editing: { id: 'b' }, user }],
			[15, { editing: 'nonsense' }]
		];
		for (const [id, state] of states) awareness.states.set(id, state as Record<string, unknown>);
		awareness.emit('change', [{ added: states.map(([id]) => id), updated: [], removed: [] }, 'net']);
		flushSync();
		expect(seen.at(-1)).toEqual([
			['Jule', 'title'],
			[null, null]
		]);
		presence.setEditing('c', 'text');
		expect(awareness.getLocalState()).toEqual({ editing: { id: 'c', field: 'text' } });
		presence.setEditing('c', null);
		expect(awareness.getLocalState()).toEqual({ editing: null });
		stop();
	});
});
