import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Side } from '../people/people.ts';
import { inTurn, turnOf } from './hands.ts';

const hands = (sides: string): { id: number; side: Side }[] =>
	[...sides].map((letter, id) => ({
		id,
		side: ({ f: 'field', i: 'internal', p: 'partner' } as const)[letter as 'f']!
	}));
const order = (sides: string, first: 'field' | 'internal'): string =>
	inTurn(hands(sides), first)
		.map(({ id }) => id)
		.join('');

it('[HA1] the sides take turns, whoever waits longest first; partners after one of each', () => {
	expect(order('ffii', 'field')).toBe('0213');
	expect(order('ffii', 'internal')).toBe('2031');
	expect(order('fffi', 'internal')).toBe('3012');
	expect(order('pffi', 'field')).toBe('1302');
});

it('[HA1] nobody is lost, and no side waits longer than for one of the other', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('f', 'i', 'p'), maxLength: 20 }), (sides) => {
			const turns = inTurn(hands(sides), 'field');
			expect(turns.map(({ id }) => id).sort()).toEqual(
				hands(sides)
					.map(({ id }) => id)
					.sort()
			);
			const agreeing = turns.filter(({ side }) => side !== 'partner').map(({ side }) => side);
			const last = Math.min(agreeing.lastIndexOf('field'), agreeing.lastIndexOf('internal'));
			for (let i = 1; i <= last; i++) expect(agreeing[i]).not.toBe(agreeing[i - 1]);
		})
	);
});

it('[HA1] it is the turn of the side that did not speak last, first of the one that opens', () => {
	expect([
		turnOf(null, null),
		turnOf(null, 'internal'),
		turnOf('field', 'field'),
		turnOf('internal', 'internal')
	]).toEqual(['field', 'internal', 'internal', 'field']);
});
