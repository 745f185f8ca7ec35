import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { random } from '#tests/support/random.ts';
import { addCard, listCards, moveCard, setCardText } from './cards.ts';
import { addGroup, listGroups, mergeGroups, renameGroup } from './groups.ts';
import { readContent } from './snapshot.ts';
import { ROOTS, rootOf } from './shape.ts';

const ME = { by: 'me' };

function board(groups: Record<string, readonly string[]>): Y.Doc {
	const doc = new Y.Doc();
	for (const [id, cards] of Object.entries(groups)) {
		addGroup(doc, { id, name: id === 'unnamed' ? '' : `Group ${id}` }, null);
		for (const card of cards) addCard(doc, { id: card, text: `words of ${card}`, group: id }, null);
	}
	return doc;
}
const shape = (doc: Y.Doc): unknown =>
	listGroups(doc).map(({ id, name }) => [
		id,
		name,
		listCards(doc).flatMap((card) => (card.group === id ? card.id : []))
	]);
function undoOf(doc: Y.Doc): Y.UndoManager {
	const undo = new Y.UndoManager(
		ROOTS.map((root) => rootOf(doc, root)),
		{ captureTimeout: 0 }
	);
	undo.trackedOrigins.delete(null);
	undo.trackedOrigins.add(ME);
	return undo;
}
/** Somebody else at the same table, connected. */
function other(doc: Y.Doc): Y.Doc {
	const theirs = new Y.Doc();
	Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
	return theirs;
}
function meet(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote');
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote');
}

describe('merging groups', () => {
	it('[BD51] puts the cards at the end of the other group, in their order, and takes the emptied one away', () => {
		const doc = board({ a: ['a1', 'a2'], b: ['b1'], c: [] });
		mergeGroups(doc, 'a', 'b', ME);
		expect(shape(doc)).toEqual([
			['b', 'Group b', ['b1', 'a1', 'a2']],
			['c', 'Group c', []]
		]);
	});

	it('[BD51] keeps the name there is', () => {
		const doc = board({ a: ['a1'], unnamed: ['u1'] });
		mergeGroups(doc, 'a', 'unnamed', ME);
		expect(shape(doc)).toEqual([['unnamed', 'Group a', ['u1', 'a1']]]);
	});

	it('[BD51] with itself, or with one that is gone, changes nothing', () => {
		const doc = board({ a: ['a1'] });
		mergeGroups(doc, 'a', 'a', ME);
		mergeGroups(doc, 'a', 'gone', ME);
		mergeGroups(doc, 'gone', 'a', ME);
		expect(shape(doc)).toEqual([['a', 'Group a', ['a1']]]);
	});

	it('[BD52] is one step of undo, and brings everything back as it was', () => {
		const doc = board({ a: ['a1', 'a2'], b: ['b1'] });
		const undo = undoOf(doc);
		const before = readContent(doc);
		mergeGroups(doc, 'a', 'b', ME);
		expect(undo.undoStack).toHaveLength(1);
		undo.undo();
		expect(readContent(doc)).toEqual(before);
		undo.redo();
		expect(shape(doc)).toEqual([['b', 'Group b', ['b1', 'a1', 'a2']]]);
	});

	it('[BD52] undoing it leaves alone what others did meanwhile, and what they type is never lost', () => {
		const doc = board({ a: ['a1', 'a2'], b: ['b1'], c: [] });
		const undo = undoOf(doc);
		const theirs = other(doc);
		mergeGroups(doc, 'a', 'b', ME);
		setCardText(theirs, 'a2', 'typed by somebody else', 'theirs');
		renameGroup(theirs, 'b', 'Named by somebody else', 'theirs');
		meet(doc, theirs);
		moveCard(theirs, 'a1', { group: 'c' }, 'theirs');
		meet(doc, theirs);
		undo.undo();
		meet(doc, theirs);
		for (const each of [doc, theirs]) {
			expect(listCards(each).find(({ id }) => id === 'a2')).toMatchObject({
				text: 'typed by somebody else',
				group: 'a'
			});
			expect(listCards(each).find(({ id }) => id === 'a1')?.group).toBe('c');
			expect(listGroups(each).find(({ id }) => id === 'b')?.name).toBe('Named by somebody else');
		}
	});

	it('[BD52] [BD53] whatever is merged and taken back, beside whatever others do, nobody loses a card or a word', () => {
		const below = random(40);
		let merged = 0;
		for (let round = 0; round < 150; round++) {
			const doc = board({ a: ['a1', 'a2'], b: ['b1', 'b2'], c: ['c1'], d: [] });
			const theirs = other(doc);
			const undo = undoOf(doc);
			const said = new Map(listCards(doc).map(({ id, text }) => [id, text]));
			const pick = (from: readonly string[]): string => from[below(from.length)]!;
			for (let step = 0; step < 8; step++) {
				const groups = listGroups(doc).map(({ id }) => id);
				if (groups.length > 1 && below(2) === 0) {
					mergeGroups(doc, pick(groups), pick(groups), ME);
					merged++;
				} else if (below(2) === 0) undo.undo();
				else undo.redo();
				const card = pick(listCards(theirs).map(({ id }) => id));
				if (below(2) === 0) {
					said.set(card, `typed ${round}.${step}`);
					setCardText(theirs, card, said.get(card)!, 'theirs');
				} else moveCard(theirs, card, { group: pick(['a', 'b', 'c', 'd']) }, 'theirs');
				if (below(3) > 0) meet(doc, theirs);
			}
			meet(doc, theirs);
			expect(new Map(listCards(doc).map(({ id, text }) => [id, text]))).toEqual(said);
			expect(readContent(doc)).toEqual(readContent(theirs));
		}
		expect(merged).toBeGreaterThan(200);
	});
});
