import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyReplacement, diffText, moveCaret } from './text-diff.ts';

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', '策', '😀', '😁', ' '), maxLength: 12 });
const lonely = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

it('[BD8] applying the difference to the old text gives the new one, without halves of characters', () => {
	fc.assert(
		fc.property(TEXT, TEXT, fc.nat(12), (before, after, caret) => {
			const change = diffText(before, after, Math.min(caret, after.length));
			if (!change) return void expect(before).toBe(after);
			expect(applyReplacement(before, change)).toBe(after);
			expect(
				[change.insert, before.slice(change.at, change.at + change.remove)].some((part) => lonely.test(part))
			).toBe(false);
		}),
		{ numRuns: 1000 }
	);
});

it('[BD8] the difference is what was typed at the caret, also among equal letters', () => {
	expect(diffText('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
	expect(diffText('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' });
	expect(diffText('abcabc', 'abc', 3)).toEqual({ at: 3, remove: 3, insert: '' });
	expect(diffText('same', 'same')).toBeNull();
});

it('[BD8] a caret stays with its neighbours', () => {
	const change = { at: 2, remove: 2, insert: 'xyz' };
	expect([0, 2, 3, 4, 6].map((offset) => moveCaret(offset, change))).toEqual([0, 2, 5, 5, 7]);
});
