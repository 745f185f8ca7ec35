import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxDotsPerOption, rankByParity, suggestedDots } from './parity-ranking.ts';

it('[BL1] dots are about the square root of the options, and at least three', () => {
	expect([2, 9, 12, 16, 25].map(suggestedDots)).toEqual([3, 3, 3, 4, 5]);
});
it('[BL2] at most half of one’s dots on one option', () => {
	expect([3, 4, 5].map(maxDotsPerOption)).toEqual([2, 2, 3]);
});
it('[BL3] the demo ballot: what one side alone wants is listed for talk, not ranked first', () => {
	const tallies = [
		{ option: 'S1', field: 2, internal: 4 },
		{ option: 'S2', field: 5, internal: 5 },
		{ option: 'S3', field: 0, internal: 3 },
		{ option: 'S4', field: 5, internal: 0 }
	];
	const rounded = rankByParity(tallies).map(({ option, parity, gap, talk }) => [
		option,
		Math.round(parity * 1000) / 1000,
		Math.round(gap * 1000) / 1000,
		talk
	]);
	expect(rounded).toEqual([
		['S2', 0.417, 0, false],
		['S1', 0.222, 0.167, false],
		['S3', 0, 0.25, true],
		['S4', 0, 0.417, true]
	]);
});
it('[BL3] nothing divides sides of which one placed no dots', () => {
	const tallies = [
		{ option: 'a', field: 3, internal: 0 },
		{ option: 'b', field: 0, internal: 0 }
	];
	expect(rankByParity(tallies).map(({ talk }) => talk)).toEqual([false, false]);
});
it('[BL3] doubling the people of one side changes nothing', () => {
	const dots = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(dots, (pairs) => {
			const tallies = pairs.map(([field, internal], i) => ({ option: `o${i}`, field, internal }));
			const doubled = tallies.map((tally) => ({ ...tally, internal: tally.internal * 2 }));
			expect(rankByParity(doubled).map((row) => row.option)).toEqual(rankByParity(tallies).map((row) => row.option));
		})
	);
});
