import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addElement,
	addItem,
	getItem,
	itemProse,
	listItems,
	moveItem,
	removeElement,
	removeItem,
	setField,
	turnInto
} from './items.ts';
import { newProse, proseText, readProse, setProse } from './prose.ts';

const me = { by: 'test' };
const raw = (doc: Y.Doc, id: string): Y.Map<unknown> => doc.getMap<Y.Map<unknown>>('items').get(id)!;
const met = (ada: Y.Doc, ben: Y.Doc): void => {
	Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben));
	Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada));
};
const fields = (doc: Y.Doc, id: string) => getItem(doc, id)?.fields;

function two(seed: (doc: Y.Doc) => void): [Y.Doc, Y.Doc] {
	const [ada, ben] = [new Y.Doc(), new Y.Doc()];
	seed(ada);
	met(ada, ben);
	return [ada, ben];
}

describe('items', () => {
	it('[BD1] are written whole and flat, and read back nested', () => {
		const doc = new Y.Doc();
		addItem(doc, { id: 'I1', kind: 'insight', fields: { kind: 'barrier', text: { en: 'Late start' }, rank: 7 } }, me);
		expect([...raw(doc, 'I1').keys()].sort()).toEqual(['kind', 'rank', 'text.en', '~kind', '~rank']);
		expect(listItems(doc)).toEqual([
			{ id: 'I1', kind: 'insight', rank: 'a0', fields: { kind: 'barrier', text: { en: 'Late start' }, rank: 7 } }
		]);
	});

	it('are listed by kind, in their order', () => {
		const doc = new Y.Doc();
		for (const id of ['G1', 'G2', 'G3']) addItem(doc, { id, kind: 'goal', fields: {} }, me);
		addItem(doc, { id: 'S1', kind: 'segment', fields: {} }, me);
		moveItem(doc, 'G3', 'G1', me);
		removeItem(doc, 'G2', me);
		expect(listItems(doc, 'goal').map(({ id }) => id)).toEqual(['G3', 'G1']);
	});

	it('[BD15] two people who set different fields of one thing both keep theirs', () => {
		const [ada, ben] = two((doc) =>
			addItem(doc, { id: 'G1', kind: 'goal', fields: { metric: { baseline: 22, target: 30 } } }, me)
		);
		setField(ada, 'G1', 'metric.target', 35, me);
		setField(ben, 'G1', 'metric', { baseline: 20, target: 30, unit: '%' }, me);
		met(ada, ben);
		expect(fields(ada, 'G1')).toEqual({ metric: { baseline: 20, target: 35, unit: '%' } });
	});

	it('[BD22] what goes to another list keeps id and words, and who writes in it meanwhile goes on; undo brings it back', () => {
		const [ada, ben] = two((doc) => {
			addItem(doc, { id: 'P1', kind: 'parking', fields: { text: { en: 'Ask legal' } } }, me);
			addItem(doc, { id: 'A1', kind: 'action', fields: { text: { en: 'Book the room' } } }, me);
		});
		const before = listItems(ada);
		const undo = new Y.UndoManager([ada.getMap('items')], { trackedOrigins: new Set([me]) });
		turnInto(ada, 'P1', 'action', me);
		setField(ben, 'P1', 'text.en', 'Ask legal by Friday', { by: 'ben' });
		met(ada, ben);
		expect(listItems(ben, 'action').map(({ id, fields: { text } }) => [id, text])).toEqual([
			['A1', { en: 'Book the room' }],
			['P1', { en: 'Ask legal by Friday' }]
		]);
		expect(listItems(ben, 'parking')).toEqual([]);
		undo.undo();
		expect(listItems(ada)).toEqual([{ ...before[0], fields: { text: { en: 'Ask legal by Friday' } } }, before[1]]);
		const state = Y.encodeStateVector(ada);
		turnInto(ada, 'A1', 'action', me);
		turnInto(ada, 'nobody', 'action', me);
		expect(Y.encodeStateVector(ada)).toEqual(state);
	});

	it('sets, replaces and removes whole branches', () => {
		const doc = new Y.Doc();
		addItem(doc, { id: 'G1', kind: 'goal', fields: { title: { en: 'A', de: 'B' }, insightIds: ['I1'] } }, me);
		setField(doc, 'G1', 'title', { zhHant: '目標' }, me);
		setField(doc, 'G1', 'insightIds', undefined, me);
		setField(doc, 'G1', 'kind', 'outcome', me);
		expect(getItem(doc, 'G1')).toMatchObject({ kind: 'goal', fields: { title: { zhHant: '目標' }, kind: 'outcome' } });
		expect(() => setField(doc, 'G1', 'title.__proto__', 1, me)).toThrow(RangeError);
	});

	it('lists within an item grow, shrink and are reordered', () => {
		const doc = new Y.Doc();
		addItem(doc, { id: 'M1', kind: 'message', fields: { proofs: [{ id: 'P1', text: { en: 'one' } }] } }, me);
		addElement(doc, 'M1', 'proofs', { id: 'P2', text: { en: 'two' } }, me);
		addElement(doc, 'M1', 'objections', { id: 'O1', answer: 'yes' }, me);
		setField(
			doc,
			'M1',
			'proofs',
			[
				{ id: 'P2', text: { en: 'two' } },
				{ id: 'P1', text: { en: 'one' } }
			],
			me
		);
		removeElement(doc, 'M1', 'objections', 'O1', me);
		expect(fields(doc, 'M1')).toEqual({
			proofs: [
				{ id: 'P2', text: { en: 'two' } },
				{ id: 'P1', text: { en: 'one' } }
			],
			objections: []
		});
	});

	it('[BD13] an element that was removed stays removed, whoever wrote into it meanwhile', () => {
		const [ada, ben] = two((doc) =>
			addItem(doc, { id: 'M1', kind: 'message', fields: { proofs: [{ id: 'P1', text: { en: 'one' } }] } }, me)
		);
		removeElement(ada, 'M1', 'proofs', 'P1', me);
		setField(ben, 'M1', 'proofs.P1.text.en', 'more', me);
		addElement(ben, 'M1', 'proofs', { id: 'P2', text: { en: 'two' } }, me);
		met(ada, ben);
		expect(fields(ada, 'M1')).toEqual({ proofs: [{ id: 'P2', text: { en: 'two' } }] });
		expect(fields(ben, 'M1')).toEqual(fields(ada, 'M1'));
	});
});

describe('prose', () => {
	it('[BD11] a message has its story in every language from the start, so two people cannot create one twice', () => {
		const [ada, ben] = two((doc) =>
			addItem(doc, { id: 'M1', kind: 'message', fields: { story: { en: 'One.\n\nTwo.' } } }, me)
		);
		for (const [doc, text] of [
			[ada, 'Von Ada'],
			[ben, 'Von Ben']
		] as const)
			itemProse(doc, 'M1', 'story.de')!.insert(0, [...newParagraph(text)]);
		met(ada, ben);
		expect(fields(ada, 'M1')).toMatchObject({
			story: { en: 'One.\n\nTwo.', de: expect.stringMatching(/Von Ada[^]*Von Ben|Von Ben[^]*Von Ada/) }
		});
		expect(itemProse(ada, 'M1', 'core.en')).toBeNull();
	});

	it('[BD11] reads paragraphs and lists as plain text, marks and all as runs', () => {
		const doc = new Y.Doc();
		const prose = doc.getXmlFragment('x');
		setProse(prose, 'First.\n\n\n\nSecond.');
		const list = new Y.XmlElement('bulletList');
		prose.insert(2, [list]);
		for (const text of ['tea', 'time']) {
			const item = new Y.XmlElement('listItem');
			list.push([item]);
			item.push([...newParagraph(text)]);
		}
		(prose.get(0) as Y.XmlElement).insert(1, [new Y.XmlText()]);
		((prose.get(0) as Y.XmlElement).get(1) as Y.XmlText).insert(0, ' Bold', { bold: {} });
		expect(proseText(prose)).toBe('First. Bold\n\nSecond.\n\n- tea\n- time');
		expect(readProse(prose)[0]).toEqual({
			list: false,
			runs: [
				{ text: 'First.', marks: [] },
				{ text: ' Bold', marks: ['bold'] }
			]
		});
	});

	it('[BD11] a field set as plain text goes into the fragment', () => {
		const doc = new Y.Doc();
		addItem(doc, { id: 'M1', kind: 'message', fields: {} }, me);
		setField(doc, 'M1', 'story.en', 'Told.', me);
		expect(itemProse(doc, 'M1', 'story.en')).not.toBeNull();
		expect(fields(doc, 'M1')).toEqual({ story: { en: 'Told.' } });
		setField(doc, 'M1', 'story', { de: 'Erzählt.' }, me);
		expect(fields(doc, 'M1')).toMatchObject({ story: { de: 'Erzählt.' } });
	});
});

function newParagraph(text: string): Y.XmlElement[] {
	const doc = new Y.Doc();
	const holder = doc.getMap('m');
	holder.set('f', newProse(text));
	return (holder.get('f') as Y.XmlFragment).toArray().map((each) => (each as Y.XmlElement).clone() as Y.XmlElement);
}
