import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ITEM_KINDS } from '../domain/plan/content.ts';
import type { StageContent } from '../domain/plan/content.ts';
import { addCard, listCards, moveCard, removeCard, setCardText, setReady } from './cards.ts';
import { addGroup, listGroups, removeGroup, renameGroup } from './groups.ts';
import { addElement, addItem, listItems, removeElement, removeItem, setField } from './items.ts';
import { ROOTS, rootOf } from './shape.ts';
import { readContent, watchContent, writeContent } from './snapshot.ts';

type Op = (doc: Y.Doc, origin: unknown) => void;
const WORDS = fc.string({ unit: 'grapheme', maxLength: 10 });
const maybe = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(each);

/** Anything a person can do on a board, to things whose ids begin with `owner`. */
function opsOf(owner: string): fc.Arbitrary<Op[]> {
	const ids = (...names: string[]): fc.Arbitrary<string> => fc.constantFrom(...names.map((name) => owner + name));
	const [CARD, GROUP, ITEM] = [ids('c1', 'c2', 'c3', 'c4'), ids('g1', 'g2'), ids('i1', 'i2')];
	const op: fc.Arbitrary<Op> = fc.oneof(
		fc.tuple(CARD, WORDS).map(
			([id, text]): Op =>
				(doc, origin) =>
					addCard(doc, { id, text }, origin)
		),
		fc.tuple(CARD, WORDS).map(
			([id, text]): Op =>
				(doc, origin) =>
					setCardText(doc, id, text, origin)
		),
		fc.tuple(CARD, maybe(GROUP), maybe(CARD)).map(
			([id, group, before]): Op =>
				(doc, origin) =>
					moveCard(doc, id, { group, before }, origin)
		),
		fc.tuple(CARD, fc.boolean()).map(
			([id, ready]): Op =>
				(doc, origin) =>
					setReady(doc, id, ready, origin)
		),
		CARD.map(
			(id): Op =>
				(doc, origin) =>
					removeCard(doc, id, origin)
		),
		fc.tuple(GROUP, WORDS).map(
			([id, name]): Op =>
				(doc, origin) =>
					addGroup(doc, { id, name }, origin)
		),
		fc.tuple(GROUP, WORDS).map(
			([id, name]): Op =>
				(doc, origin) =>
					renameGroup(doc, id, name, origin)
		),
		GROUP.map(
			(id): Op =>
				(doc, origin) =>
					removeGroup(doc, id, origin)
		),
		fc.tuple(ITEM, WORDS).map(
			([id, en]): Op =>
				(doc, origin) =>
					addItem(doc, { id, kind: 'message', fields: { core: { en }, story: { en } } }, origin)
		),
		fc.tuple(ITEM, WORDS).map(
			([id, en]): Op =>
				(doc, origin) =>
					setField(doc, id, 'core.en', en, origin)
		),
		fc.tuple(ITEM, CARD).map(
			([id, each]): Op =>
				(doc, origin) =>
					addElement(doc, id, 'proofs', { id: each, n: 1 }, origin)
		),
		fc.tuple(ITEM, CARD).map(
			([id, each]): Op =>
				(doc, origin) =>
					removeElement(doc, id, 'proofs', each, origin)
		),
		ITEM.map(
			(id): Op =>
				(doc, origin) =>
					removeItem(doc, id, origin)
		)
	);
	return fc.array(op, { maxLength: 14 });
}
const OPS = opsOf('');
const meet = (ada: Y.Doc, ben: Y.Doc): void => {
	Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben), 'net');
	Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada), 'net');
};

/** Where there were others' cards, ranks differ; the order does not. */
const withoutRanks = (doc: Y.Doc): unknown =>
	JSON.parse(JSON.stringify(readContent(doc), (key, value: unknown) => (key === 'rank' ? undefined : value)));

describe('two people', () => {
	it('[BD7] who worked offline see the same board after they meet, whatever they did', () => {
		fc.assert(
			fc.property(OPS, OPS, OPS, (before, left, right) => {
				const [ada, ben] = [new Y.Doc(), new Y.Doc()];
				before.forEach((run) => run(ada, 'ada'));
				meet(ada, ben);
				left.forEach((run) => run(ada, 'ada'));
				right.forEach((run) => run(ben, 'ben'));
				meet(ada, ben);
				expect(readContent(ben)).toEqual(readContent(ada));
				const groups = new Set(listGroups(ada).map(({ id }) => id));
				expect(listCards(ada).every(({ group }) => group === null || groups.has(group))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	it("[BD12] undo takes back one's own work and nobody else's", () => {
		fc.assert(
			fc.property(opsOf('ada-'), opsOf('ben-'), (adas, bens) => {
				const [shared, alone] = [new Y.Doc(), new Y.Doc()];
				const roots = ROOTS.map((root) => rootOf(shared, root));
				const undo = new Y.UndoManager(roots, { trackedOrigins: new Set(['ada']), captureTimeout: 0 });
				for (let i = 0; i < Math.max(adas.length, bens.length); i++) {
					adas[i]?.(shared, 'ada');
					bens[i]?.(shared, 'ben');
					bens[i]?.(alone, 'ben');
				}
				while (undo.undo()) continue;
				expect(withoutRanks(shared)).toEqual(withoutRanks(alone));
				undo.destroy();
			}),
			{ numRuns: 200 }
		);
	});

	it('[BD12] undoing a move leaves the text another typed meanwhile', () => {
		const ada = new Y.Doc();
		addCard(ada, { id: 'a', text: 'first' }, 'seed');
		addGroup(ada, { id: 'g', name: 'G' }, 'seed');
		const undo = new Y.UndoManager(
			ROOTS.map((root) => rootOf(ada, root)),
			{ trackedOrigins: new Set(['ada']) }
		);
		moveCard(ada, 'a', { group: 'g' }, 'ada');
		setCardText(ada, 'a', 'first, and second', 'ben');
		undo.undo();
		expect(listCards(ada)).toMatchObject([{ text: 'first, and second', group: null }]);
		undo.redo();
		expect(listCards(ada)).toMatchObject([{ text: 'first, and second', group: 'g' }]);
	});
});

describe('a document nobody should have written', () => {
	const poison = fc.oneof(
		fc.jsonValue().map((value) => value as unknown),
		fc.constantFrom<() => unknown>(
			() => new Y.Map(),
			() => new Y.Array(),
			() => new Y.Text('x'),
			() => new Y.XmlFragment(),
			() => new Y.XmlElement('paragraph'),
			() => new Uint8Array([1, 2])
		)
	);
	const made = (value: unknown): unknown => (typeof value === 'function' ? (value as () => unknown)() : value);
	const KEY = fc.oneof(
		fc.constantFrom(
			'text',
			'side',
			'group',
			'rank',
			'late',
			'ready',
			'name',
			'kind',
			'story.en',
			'a.b',
			'a',
			'__proto__.x',
			'l',
			'l.x.rank'
		),
		fc.string({ maxLength: 5 })
	);
	const ID = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string({ maxLength: 70 }));
	const ENTRY = fc.tuple(fc.constantFrom(...ROOTS), ID, fc.oneof(poison, fc.dictionary(KEY, poison, { maxKeys: 6 })));

	it('[BD2] is read without an error, and what is good in it is still there', () => {
		fc.assert(
			fc.property(fc.array(ENTRY, { maxLength: 8 }), (entries) => {
				const doc = new Y.Doc();
				addCard(doc, { id: 'good-card', text: 'still here', rank: 'a0' }, 'me');
				for (const [root, id, value] of entries) {
					const isFields = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
					if (!isFields) doc.getMap(root).set(id, made(value));
					else {
						const entry = new Y.Map();
						doc.getMap(root).set(id, entry);
						for (const [key, each] of Object.entries(value)) entry.set(key, made(each));
						if (root === 'items') entry.set('kind', 'message');
						if (!entry.has('rank')) entry.set('rank', 'a1');
					}
				}
				expect(readContent(doc).cards).toContainEqual(expect.objectContaining({ id: 'good-card', text: 'still here' }));
				addCard(doc, { id: 'new', text: '' }, 'me');
				moveCard(doc, 'good-card', { group: null }, 'me');
				addGroup(doc, { id: 'new', name: '' }, 'me');
				expect(listCards(doc).at(-1)?.id).toBe('good-card');
			}),
			{ numRuns: 400 }
		);
	});

	it('[BD2] ranks that the ordering cannot work with make an entry malformed', () => {
		const doc = new Y.Doc();
		addCard(doc, { id: 'a', text: '' }, 'me');
		for (const [i, rank] of ['', 'zzz', 'a00', '!', 'a'.repeat(500)].entries()) {
			addCard(doc, { id: `bad${i}`, text: '' }, 'me');
			doc.getMap<Y.Map<unknown>>('cards').get(`bad${i}`)!.set('rank', rank);
		}
		expect(listCards(doc).map(({ id }) => id)).toEqual(['a']);
	});
});

describe('content', () => {
	const content: StageContent = {
		groups: [{ id: 'g', name: 'Zeit', rank: 'a0' }],
		cards: [
			{ id: 'c1', text: 'One', side: 'field', group: 'g', rank: 'a0', late: false, ready: true },
			{ id: 'c2', text: '二', side: null, group: null, rank: 'a1', late: true, ready: false }
		],
		items: ITEM_KINDS.map((kind, i) => ({
			id: `x-${kind}`,
			kind,
			rank: `a${i < 10 ? i : String.fromCharCode(55 + i)}`,
			fields: {
				name: { de: kind },
				story: { en: 'A.\n\nB.' },
				proofs: [{ id: 'P', n: 1 }],
				list: [1, 'a', { en: 'x' }],
				none: null
			}
		}))
	};

	it('[BD9] is read back as it was written, and writing it again changes nothing', () => {
		const doc = new Y.Doc();
		let updates = 0;
		doc.on('update', () => updates++);
		writeContent(doc, content, 'seed');
		writeContent(doc, content, 'seed');
		expect(readContent(doc)).toEqual(content);
		expect(updates).toBe(1);
		expect(listItems(doc, 'goal')).toHaveLength(1);
	});

	it('[BD6] an unsafe field name is refused', () => {
		const fields = JSON.parse('{"__proto__": {"x": 1}}') as Record<string, never>;
		const items = [{ id: 'x', kind: 'goal' as const, rank: 'a0', fields }];
		expect(() => writeContent(new Y.Doc(), { cards: [], groups: [], items }, 'seed')).toThrow(RangeError);
	});

	it('tells watchers once per transaction', () => {
		const doc = new Y.Doc();
		let calls = 0;
		const stop = watchContent(doc, () => calls++);
		writeContent(doc, content, 'seed');
		stop();
		removeCard(doc, 'c1', 'me');
		expect(calls).toBe(1);
	});
});
