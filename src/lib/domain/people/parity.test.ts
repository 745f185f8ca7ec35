import { expect, it } from 'vitest';
import { countsFor, parityOf } from './parity.ts';

it('[PE7] two to three is even, one to two is not, one person is too few', () => {
	expect([
		parityOf({ field: 2, internal: 3 }),
		parityOf({ field: 2, internal: 4 }),
		parityOf({ field: 1, internal: 1 })
	]).toEqual(['even', 'uneven', 'too-few']);
});
it('[PE5] a side below k hides both sides', () => {
	expect(countsFor({ field: 1, internal: 2 }, { field: 2, internal: 5 }, 3)).toEqual({ total: 3, bySide: null });
});
