import { expect, it } from 'vitest';
import { CardChoice } from './choice.svelte.ts';

it('[UI116] what is done to one of the selected cards is done to all of them, in the order of the board', () => {
	const choice = new CardChoice();
	choice.toggle('c');
	choice.extend('a', 'b');
	expect(choice.with('b', ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c']);
	expect(choice.with('d', ['a', 'b', 'c', 'd'])).toEqual(['d']);
});

it('[UI116] a card is deselected by the same key, and one that somebody took away is left out', () => {
	const choice = new CardChoice();
	choice.extend('a', 'b');
	choice.toggle('a');
	choice.toggle('c');
	expect(choice.with('b', ['b'])).toEqual(['b']);
	choice.clear();
	expect(choice.size).toBe(0);
});
