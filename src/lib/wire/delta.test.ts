import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diff, patch } from './delta.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'toString');
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.string({ unit: 'binary', minLength: 45, maxLength: 60 })
);
const thing = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.constantFrom(null, true, false, 0, 1.5),
		text,
		fc.dictionary(id, tie('value'), { maxKeys: 4 }),
		fc.uniqueArray(fc.record({ id, words: tie('value') }), { selector: (each) => each.id, maxLength: 6 }),
		fc.uniqueArray(fc.record({ key: id, words: tie('value') }), { selector: (each) => each.key, maxLength: 6 }),
		fc.array(tie('value'), { maxLength: 4 })
	)
})).value;
/** As it arrives. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const runs = { numRuns: process.env.EINKLANG_FULL ? 50_000 : 3_000 };

it('[WD1] a value and its change make the next value, whatever the two are', () => {
	fc.assert(
		fc.property(thing, thing, (some, other) => {
			const [from, to] = [sent(some), sent(other)];
			const delta = diff(from, to);
			expect(sent(delta === undefined ? from : patch(from, sent(delta)))).toEqual(to);
		}),
		runs
	);
});

it('[WD1] nothing is told where nothing changed, and nothing is changed in place', () => {
	fc.assert(
		fc.property(thing, thing, (some, other) => {
			const [from, to] = [sent(some), sent(other)];
			expect(diff(from, sent(from))).toBeUndefined();
			const delta = diff(from, to);
			if (delta) patch(from, delta);
			expect(from).toEqual(sent(some));
		}),
		runs
	);
});

it('[WD2] a little in something large is told in a few characters, and everything else stays the same object', () => {
	const cards = Array.from({ length: 300 }, (_, i) => ({
		id: `card-${i}`,
		text: `Words of card ${i}. `.repeat(10),
		rank: i
	}));
	const from = { goals: { cards, groups: [] }, segments: { cards: [], groups: [] } };
	const moved = [...cards.slice(0, 4), cards[200]!, ...cards.slice(4, 200), ...cards.slice(201)];
	const typed = cards.map((card) => (card.id === 'card-7' ? { ...card, text: `${card.text}and more` } : card));
	for (const next of [moved, typed, cards.slice(1), [...cards, { id: 'new', text: 'One more', rank: 301 }]]) {
		const to = { ...from, goals: { ...from.goals, cards: next } };
		const delta = diff(from, to)!;
		expect(JSON.stringify(delta).length).toBeLessThan(400);
		const result = patch(from, sent(delta)) as typeof from;
		expect(result).toEqual(to);
		expect(result.segments).toBe(from.segments);
		expect(result.goals.cards.find((card) => card.id === 'card-100')).toBe(cards[100]);
	}
});

it('[WD3] a change of something else makes something, and no error', () => {
	fc.assert(
		fc.property(thing, thing, thing, (a, b, c) => {
			const delta = diff(a, b);
			if (delta) patch(c, delta);
		}),
		runs
	);
});
