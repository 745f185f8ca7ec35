import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, coverCard, uncoverCard, cardText, listCards, moveCard, removeCard, setCardText } from './cards.ts';
import { addGroup, listGroups, removeGroup, renameGroup } from './groups.ts';
import { addItem, getItem, itemProse, removeItem, setField } from './items.ts';
import { readProse } from './prose.ts';
import { restoreContent, restoreEntry, type Restoring } from './restore.ts';
import { readContent } from './snapshot.ts';

const ALL = { side: () => true, fn: () => true };
const open: Restoring = { labels: ALL, origin: null };
const copy = (doc: Y.Doc): Y.Doc => {
	const made = new Y.Doc();
	Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
	return made;
};

/** Two cards in a group, and a message with prose. */
function board(): Y.Doc {
	const doc = new Y.Doc();
	addGroup(doc, { id: 'g1', name: 'Timing' }, null);
	addCard(doc, { id: 'c1', text: 'Come in the morning', side: 'field', group: 'g1' }, null);
	addCard(doc, { id: 'c2', text: 'Not on Mondays' }, null);
	addItem(
		doc,
		{ id: 'm1', kind: 'message', fields: { core: { en: 'Safe' }, story: { en: 'One\n\nTwo\n\nThree' } } },
		null
	);
	return doc;
}

type Op = (doc: Y.Doc) => void;
const ID = fc.constantFrom('a', 'b', 'c');
const TEXT = fc.string({ unit: 'grapheme', maxLength: 8 });
const OP: fc.Arbitrary<Op> = fc.oneof(
	fc.tuple(ID, TEXT).map(
		([id, text]): Op =>
			(doc) =>
				addCard(doc, { id, text, side: 'field' }, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, text]): Op =>
			(doc) =>
				setCardText(doc, id, text, null)
	),
	ID.map(
		(id): Op =>
			(doc) =>
				removeCard(doc, id, null)
	),
	fc.tuple(ID, ID).map(
		([id, group]): Op =>
			(doc) =>
				moveCard(doc, id, { group }, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, name]): Op =>
			(doc) =>
				addGroup(doc, { id, name }, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, name]): Op =>
			(doc) =>
				renameGroup(doc, id, name, null)
	),
	ID.map(
		(id): Op =>
			(doc) =>
				removeGroup(doc, id, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, en]): Op =>
			(doc) =>
				addItem(doc, { id, kind: 'message', fields: { core: { en }, story: { en: `${en}\n\n${en}` } } }, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, en]): Op =>
			(doc) =>
				setField(doc, id, 'story.en', `${en}\n\nmore`, null)
	),
	fc.tuple(ID, TEXT).map(
		([id, en]): Op =>
			(doc) =>
				setField(doc, id, 'core', { de: en }, null)
	),
	ID.map(
		(id): Op =>
			(doc) =>
				removeItem(doc, id, null)
	),
	// Whatever a foreign hand may have left.
	ID.map(
		(id): Op =>
			(doc) =>
				void doc.getMap('cards').set(`odd-${id}`, 'not a card')
	)
);
const OPS = fc.array(OP, { maxLength: 12 });

describe('restoring a board', () => {
	it('[BD18] it reads as it did, for everybody, and once is enough', () => {
		fc.assert(
			fc.property(OPS, OPS, (first, later) => {
				const doc = new Y.Doc();
				first.forEach((run) => run(doc));
				const then = copy(doc);
				later.forEach((run) => run(doc));
				restoreContent(doc, then, open);
				expect(readContent(doc)).toEqual(readContent(then));
				expect(readContent(copy(doc))).toEqual(readContent(then));
				const before = Y.encodeStateAsUpdate(doc);
				restoreContent(doc, then, open);
				expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
			})
		);
	});

	it('[BD18] bold words and lists come back as they were', () => {
		const doc = board();
		const story = itemProse(doc, 'm1', 'story.en')!;
		const text = (story.get(1) as Y.XmlElement).get(0) as Y.XmlText;
		text.format(0, 3, { bold: true });
		const then = copy(doc);
		setField(doc, 'm1', 'story.en', 'Something else', null);
		restoreContent(doc, then, open);
		expect(readProse(itemProse(doc, 'm1', 'story.en')!)).toEqual(readProse(itemProse(then, 'm1', 'story.en')!));
	});

	it('[BD19] one card comes back and nothing else does; without its group, when that is gone', () => {
		const doc = board();
		const then = copy(doc);
		removeCard(doc, 'c1', null);
		removeGroup(doc, 'g1', null);
		setCardText(doc, 'c2', 'Never on Mondays', null);
		restoreEntry(doc, then, { root: 'cards', id: 'c1' }, open);
		expect(listCards(doc).map(({ id, text, group }) => [id, text, group])).toEqual([
			['c1', 'Come in the morning', null],
			['c2', 'Never on Mondays', null]
		]);
		restoreEntry(doc, then, { root: 'groups', id: 'g1' }, open);
		expect(listGroups(doc).map(({ name }) => name)).toEqual(['Timing']);
		addItem(doc, { id: 'm2', kind: 'message', fields: { core: { en: 'New' } } }, null);
		restoreEntry(doc, then, { root: 'items', id: 'm2' }, open);
		expect(getItem(doc, 'm2')).toBeNull();
	});

	it('[BD20] what others write elsewhere at that moment stays, and own undo still takes back own work', () => {
		const doc = board();
		const then = copy(doc);
		const ada = copy(doc);
		const undo = new Y.UndoManager([ada.getMap('cards')], { trackedOrigins: new Set(['ada']) });
		setCardText(doc, 'c1', 'Come in the evening', null);
		const story = itemProse(ada, 'm1', 'story.en')!;
		const paragraph = story.get(2);
		ada.transact(() => cardText(ada, 'c2')!.insert(0, 'Please: '), 'ada');
		restoreContent(doc, then, open);
		Y.applyUpdate(ada, Y.encodeStateAsUpdate(doc));
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada));
		expect(listCards(doc).map(({ text }) => text)).toEqual(['Come in the morning', 'Please: Not on Mondays']);
		// The paragraph in which her caret may stand is the same one.
		expect(itemProse(ada, 'm1', 'story.en')!.get(2)).toBe(paragraph);
		undo.undo();
		expect(listCards(ada).map(({ text }) => text)).toEqual(['Come in the morning', 'Not on Mondays']);
	});

	it('[BD21] a side that may not be named any more does not come back', () => {
		const doc = board();
		const then = copy(doc);
		removeCard(doc, 'c1', null);
		restoreContent(doc, then, { ...open, labels: { ...ALL, side: (side) => side !== 'field' } });
		expect(listCards(doc).find(({ id }) => id === 'c1')).toMatchObject({ text: 'Come in the morning', side: null });
	});
});

it('[BD50] a covered card keeps its place and label, and a version brings back no words of it and takes none away', () => {
	const [then, doc] = [new Y.Doc(), new Y.Doc()];
	for (const each of [then, doc]) {
		addCard(each, { id: 'c1', text: 'words to cover', side: 'field', group: null }, null);
		addCard(each, { id: 'c2', text: 'others', side: null }, null);
	}
	coverCard(doc, 'c1', null);
	expect(listCards(doc)[0]).toMatchObject({ id: 'c1', text: '', side: 'field' });
	restoreContent(doc, then, { ...open, leavesWords: (card) => card === 'c1' });
	expect(listCards(doc).map(({ text }) => text)).toEqual(['', 'others']);
	uncoverCard(doc, 'c1', 'words to cover', null);
	// Kept while it was covered: it has no words to bring.
	coverCard(then, 'c1', null);
	restoreContent(doc, then, { ...open, leavesWords: (card, words) => card === 'c1' && words === '' });
	expect(listCards(doc).map(({ text }) => text)).toEqual(['words to cover', 'others']);
	removeCard(doc, 'c1', null);
	restoreEntry(doc, then, { root: 'cards', id: 'c1' }, { ...open, leavesWords: () => true });
	expect(listCards(doc).map(({ id, text }) => [id, text])).toEqual([
		['c1', ''],
		['c2', 'others']
	]);
});
