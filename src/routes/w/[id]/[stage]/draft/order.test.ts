import { expect, it } from 'vitest';
import { movedBy } from './order.ts';

it('[UI419] a preference goes one place up or down, and no further than the ends', () => {
	expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
	expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
	expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
	expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
	expect(movedBy(['a', 'b'], 'gone', 1)).toEqual(['a', 'b']);
});
