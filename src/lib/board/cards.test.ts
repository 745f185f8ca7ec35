import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	cardText,
	isBegun,
	listCards,
	moveCard,
	removeCard,
	setCardText,
	setReady,
	watchCards
} from './cards.ts';
import { addGroup, listGroups, moveGroup, removeGroup, renameGroup } from './groups.ts';

const me = { by: 'test' };
const board = (...ids: string[]): Y.Doc => {
	const doc = new Y.Doc();
	for (const id of ids) addCard(doc, { id, text: `text of ${id}` }, me);
	return doc;
};
const order = (doc: Y.Doc, group: string | null = null): string[] =>
	listCards(doc)
		.filter((card) => card.group === group)
		.map((card) => card.id);
const raw = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap<Y.Map<unknown>>('cards').get(id)!;

describe('cards', () => {
	it('[BD1] peers never see half a card: one transaction, with the origin of whoever added it', () => {
		const doc = new Y.Doc();
		const seen: [unknown, number][] = [];
		doc.on('update', (_update: Uint8Array, origin: unknown) => seen.push([origin, listCards(doc).length]));
		addCard(doc, { id: 'a', text: 'Agree the scope', side: 'field', late: true, ready: true }, me);
		expect(seen).toEqual([[me, 1]]);
		expect(listCards(doc)).toEqual([
			{
				id: 'a',
				text: 'Agree the scope',
				side: 'field',
				group: null,
				rank: expect.any(String),
				late: true,
				ready: true
			}
		]);
	});

	it('[BD1] adding a card that is already there leaves it alone', () => {
		const doc = board('a');
		addCard(doc, { id: 'a', text: 'something else' }, me);
		expect(cardText(doc, 'a')?.toString()).toBe('text of a');
	});

	it('[BD16] a card that is being written is told from one that is held back', () => {
		const doc = board('held');
		addCard(doc, { id: 'half', text: 'half a tho', begun: true }, me);
		expect(listCards(doc).map(({ id, ready }) => [id, ready, isBegun(doc, id)])).toEqual([
			['held', false, false],
			['half', false, true]
		]);
		setReady(doc, 'half', false, me);
		expect(isBegun(doc, 'half')).toBe(false);
	});

	it('changes text, readiness, and removes', () => {
		const doc = board('a', 'b');
		setCardText(doc, 'a', 'other words', me);
		setReady(doc, 'a', true, me);
		removeCard(doc, 'b', me);
		expect(listCards(doc)).toMatchObject([{ id: 'a', text: 'other words', ready: true }]);
	});

	it('[BD14] text longer than a card is cut, never in the middle of a character', () => {
		const doc = board();
		addCard(doc, { id: 'a', text: '策'.repeat(400) }, me);
		addCard(doc, { id: 'b', text: `${'x'.repeat(279)}😀` }, me);
		expect(cardText(doc, 'a')).toHaveLength(280);
		expect(cardText(doc, 'b')?.toString()).toBe('x'.repeat(279));
	});

	it('[BD8] a replaced text keeps what somebody else typed elsewhere in it', () => {
		const ada = board('a');
		const ben = new Y.Doc();
		Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada));
		setCardText(ada, 'a', 'text of a, agreed', me);
		setCardText(ben, 'a', 'The text of a', me);
		Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben));
		expect(cardText(ada, 'a')?.toString()).toBe('The text of a, agreed');
	});

	it('tells watchers once per change, until they stop', () => {
		const doc = board('a');
		let calls = 0;
		const stop = watchCards(doc, () => calls++);
		setCardText(doc, 'a', 'new', me);
		doc.getMap('items').set('x', new Y.Map());
		stop();
		setReady(doc, 'a', true, me);
		expect(calls).toBe(1);
	});
});

describe('order', () => {
	it('[BD4] a card goes before the one it was dropped on, or to the end', () => {
		const doc = board('a', 'b', 'c', 'd');
		moveCard(doc, 'd', { group: null, before: 'b' }, me);
		moveCard(doc, 'a', { group: null }, me);
		expect(order(doc)).toEqual(['d', 'b', 'c', 'a']);
	});

	it('[BD4] only the moved card is rewritten', () => {
		const doc = board('a', 'b', 'c');
		const before = ['a', 'b'].map((id) => raw(doc, id).get('rank'));
		moveCard(doc, 'c', { group: null, before: 'a' }, me);
		expect(['a', 'b'].map((id) => raw(doc, id).get('rank'))).toEqual(before);
	});

	it('[BD4] the end of a group is behind its last card, whatever stands in other groups', () => {
		const doc = board('a', 'b', 'c', 'd');
		addGroup(doc, { id: 'g', name: 'Access' }, me);
		for (const id of ['c', 'a', 'd']) moveCard(doc, id, { group: 'g' }, me);
		expect(order(doc, 'g')).toEqual(['c', 'a', 'd']);
		moveCard(doc, 'd', { group: 'g', before: 'a' }, me);
		expect([order(doc, 'g'), order(doc)]).toEqual([['c', 'd', 'a'], ['b']]);
	});

	it('[BD5] equal ranks are ordered by id, and a card can still be put between them', () => {
		const doc = board();
		for (const id of ['c', 'a', 'b', 'x']) addCard(doc, { id, text: '', rank: 'a0' }, me);
		expect(order(doc)).toEqual(['a', 'b', 'c', 'x']);
		moveCard(doc, 'x', { group: null, before: 'b' }, me);
		expect(order(doc)).toEqual(['a', 'x', 'b', 'c']);
	});
});

describe('groups', () => {
	it('are added, named, put in order', () => {
		const doc = board();
		for (const id of ['g1', 'g2', 'g3']) addGroup(doc, { id, name: id }, me);
		renameGroup(doc, 'g1', 'Time with the doctor', me);
		moveGroup(doc, 'g3', 'g1', me);
		expect(listGroups(doc).map(({ name }) => name)).toEqual(['g3', 'Time with the doctor', 'g2']);
	});

	it('[BD3] removing one leaves its cards, ungrouped, in the same transaction', () => {
		const doc = board('a', 'b');
		addGroup(doc, { id: 'g', name: 'Access' }, me);
		moveCard(doc, 'a', { group: 'g' }, me);
		let updates = 0;
		doc.on('update', () => updates++);
		removeGroup(doc, 'g', me);
		expect([listGroups(doc), raw(doc, 'a').get('group'), updates]).toEqual([[], null, 1]);
	});

	it('[BD3] a card put into a group that somebody else removed is shown ungrouped', () => {
		const ada = board('a');
		addGroup(ada, { id: 'g', name: 'Access' }, me);
		const ben = new Y.Doc();
		Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada));
		moveCard(ada, 'a', { group: 'g' }, me);
		removeGroup(ben, 'g', me);
		Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben));
		expect(listCards(ada)).toMatchObject([{ id: 'a', group: null }]);
	});
});
