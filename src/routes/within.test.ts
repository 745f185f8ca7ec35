import { expect, it } from 'vitest';
import { MOST_PERCENT, notWithin } from './within.ts';

it('[UI397] a number a plan cannot keep is said', () => {
	expect([0, 55.5, 100].map((value) => notWithin(value, MOST_PERCENT))).toEqual([undefined, undefined, undefined]);
	expect(notWithin(120, MOST_PERCENT)).toMatch('0 to 100');
	expect([notWithin(-1), notWithin(2e12)].every((said) => said?.includes('1,000,000,000,000'))).toBe(true);
	expect(notWithin(1e12)).toBeUndefined();
});
