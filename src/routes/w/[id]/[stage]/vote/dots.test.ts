import fc from 'fast-check';
import { expect, it } from 'vitest';
import { left, placeDot, spent, type Votes } from './dots.ts';

const budget = { dotsPerPerson: 3, maxPerOption: 2 };

it('[UI40] a dot goes on an option, comes off again, and an empty option leaves the vote', () => {
	const one = placeDot({}, 'a', 1, budget);
	expect(one).toEqual({ a: 1 });
	expect(placeDot(one, 'a', -1, budget)).toEqual({});
	expect(placeDot({}, 'a', -1, budget)).toEqual({});
});

it('[UI40] the cap on one option holds although dots are left', () => {
	expect(placeDot({ a: 2 }, 'a', 1, budget)).toEqual({ a: 2 });
	expect(left({ a: 2 }, budget)).toBe(1);
});

it('[UI41] whatever somebody taps, a vote never exceeds its budget or falls below zero', () => {
	const tap = fc.record({ option: fc.constantFrom('a', 'b', 'c'), by: fc.constantFrom<1 | -1>(1, -1) });
	fc.assert(
		fc.property(fc.array(tap, { maxLength: 40 }), (taps) => {
			const votes = taps.reduce<Votes>((vote, { option, by }) => placeDot(vote, option, by, budget), {});
			expect(spent(votes)).toBeLessThanOrEqual(3);
			expect(Object.values(votes).filter((dots) => dots < 1 || dots > 2)).toEqual([]);
		})
	);
});
