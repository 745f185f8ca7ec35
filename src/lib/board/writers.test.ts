import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, removeCard, setCardText } from './cards.ts';
import { addItem, itemProse, setField } from './items.ts';
import { writersSince } from './writers.ts';

/** A peer with an id of its own, up to date with `doc`. */
function peer(doc: Y.Doc, clientId: number): Y.Doc {
	const made = new Y.Doc();
	made.clientID = clientId;
	Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
	return made;
}
const take = (doc: Y.Doc, from: Y.Doc): void => Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));

it('[BD17] who wrote in a card, a field or a paragraph since is known; who only deleted is not', () => {
	const doc = new Y.Doc();
	doc.clientID = 1;
	for (const id of ['c1', 'c2', 'c3']) addCard(doc, { id, text: `Words of ${id}` }, null);
	addItem(doc, { id: 'm1', kind: 'message', fields: { core: { en: 'Safe' }, story: { en: 'One' } } }, null);
	const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
	expect(writersSince(doc, clocks)).toEqual(new Map());

	const [ada, ben] = [peer(doc, 2), peer(doc, 3)];
	cardText(ada, 'c1')!.insert(0, 'New ');
	setCardText(ada, 'c2', 'Words', null);
	removeCard(ada, 'c3', null);
	setField(ben, 'm1', 'core.en', 'Safer', null);
	const paragraph = itemProse(ben, 'm1', 'story.en')!.get(0) as Y.XmlElement;
	(paragraph.get(0) as Y.XmlText).insert(3, ' and two');
	take(doc, ada);
	take(doc, ben);
	addCard(doc, { id: 'c4', text: 'From the server' }, null);
	expect(Object.fromEntries(writersSince(doc, clocks))).toEqual({ 'cards/c1': [2], 'cards/c4': [1], 'items/m1': [3] });
});
