import { expect, it } from 'vitest';
import { withOwn } from './own-count.ts';

it('[UI238] what one has ready oneself counts at once, and the same card is not counted twice', () => {
	expect(withOwn({ total: 0, bySide: null }, 1, 'field')).toEqual({ total: 1, bySide: null });
	expect(withOwn({ total: 7, bySide: null }, 2, 'field')).toEqual({ total: 7, bySide: null });
	const bySide = { field: 1, internal: 4 };
	expect(withOwn({ total: 5, bySide }, 3, 'field')).toEqual({ total: 7, bySide: { field: 3, internal: 4 } });
	expect(withOwn({ total: 5, bySide }, 1, 'field')).toEqual({ total: 5, bySide });
	expect(withOwn({ total: 5, bySide }, 3, 'guest')).toEqual({ total: 5, bySide });
});
