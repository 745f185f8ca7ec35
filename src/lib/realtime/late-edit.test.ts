import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, moveCard, removeCard, setCardText } from '../board/cards.ts';
import { addGroup, renameGroup } from '../board/groups.ts';
import { addItem, setField } from '../board/items.ts';
import { lateEdits } from './late-edit.ts';
import type { Aside } from './late-edit.ts';

function start(): [server: Y.Doc, mine: Y.Doc] {
	const [server, mine] = [new Y.Doc(), new Y.Doc()];
	addGroup(server, { id: 'g', name: 'Access' }, 'seed');
	for (const id of ['a', 'b', 'c']) addCard(server, { id, text: `text of ${id}` }, 'seed');
	addItem(server, { id: 'G1', kind: 'goal', fields: { title: { en: 'Earlier' }, insightIds: ['I1'] } }, 'seed');
	Y.applyUpdate(mine, Y.encodeStateAsUpdate(server));
	return [server, mine];
}
const aside = (doc: Y.Doc, epoch = 'e1'): Aside => ({
	state: Y.encodeStateAsUpdate(doc),
	epoch,
	reason: 'read-only',
	at: 5
});
const told = (server: Y.Doc, mine: Y.Doc, epoch?: string) =>
	lateEdits([aside(mine, epoch)], server, 'e1').map(({ kind, id, field, before, after }) =>
		[kind, id, field, before, after].join('|')
	);

describe('an edit that came too late', () => {
	it('[RT5] is told as what it was and what it would be', () => {
		const [server, mine] = start();
		setCardText(mine, 'a', 'text of a, sharper', 'me');
		addCard(mine, { id: 'd', text: 'New' }, 'me');
		removeCard(mine, 'b', 'me');
		moveCard(mine, 'c', { group: 'g' }, 'me');
		renameGroup(mine, 'g', 'Time', 'me');
		setField(mine, 'G1', 'title.de', 'Früher', 'me');
		setField(mine, 'G1', 'insightIds', ['I1', 'I2'], 'me');
		expect(told(server, mine).sort()).toEqual([
			'card|a|text|text of a|text of a, sharper',
			'card|b|text|text of b|',
			'card|c|group||Time',
			'card|d|text||New',
			'group|g|name|Access|Time',
			'item|G1|insightIds|I1|I1, I2',
			'item|G1|title.de||Früher'
		]);
		expect(lateEdits([aside(mine)], server, 'e1')[0]).toMatchObject({
			reason: 'read-only',
			at: 5,
			key: expect.any(String)
		});
	});

	it("[RT5] is exactly one's own: what others did meanwhile is not in it", () => {
		const [server, mine] = start();
		setCardText(server, 'a', 'The text of a', 'other');
		setCardText(server, 'b', 'rewritten', 'other');
		removeCard(server, 'c', 'other');
		setCardText(mine, 'a', 'text of a!', 'me');
		expect(told(server, mine)).toEqual(['card|a|text|The text of a|The text of a!']);
	});

	it('[RT5] nothing is told when nothing was done, whatever the others did', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'x'), fc.string({ maxLength: 8 })), { maxLength: 8 }),
				(edits) => {
					const [server, mine] = start();
					for (const [id, text] of edits) {
						addCard(server, { id, text }, 'other');
						setCardText(server, id, text, 'other');
					}
					expect(told(server, mine)).toEqual([]);
				}
			)
		);
	});

	it('[RT4] a document of another epoch is compared, not merged', () => {
		const [, mine] = start();
		const restored = new Y.Doc();
		addCard(restored, { id: 'a', text: 'as it was', rank: 'a0' }, 'restore');
		expect(told(restored, mine, 'e0')).toContain('card|a|text|as it was|text of a');
		expect(told(restored, mine, 'e0')).toContain('card|b|text||text of b');
	});
});
