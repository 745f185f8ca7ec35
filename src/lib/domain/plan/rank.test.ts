import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { rankAt } from './rank.ts';

it('[PL2] ranks are those the board would give, so that people can move what was imported', () => {
	const ranks = Array.from({ length: 5_000 }, (_, i) => rankAt(i));
	expect(ranks).toEqual(generateNKeysBetween(null, null, 5_000));
	expect(generateKeyBetween(ranks[61]!, ranks[62]!) > ranks[61]!).toBe(true);
	expect(() => rankAt(1_000_000)).toThrow(RangeError);
});
