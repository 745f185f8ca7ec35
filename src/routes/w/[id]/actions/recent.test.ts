import { expect, it } from 'vitest';
import { MOST_RECENT, remember } from './recent.ts';

it('[UI110] what was chosen last stands first, and once', () => {
	expect(remember(['plan', 'people'], 'people')).toEqual(['people', 'plan']);
	expect(remember(['a', 'b', 'c', 'd'], 'e')).toEqual(['e', 'a', 'b', 'c'].slice(0, MOST_RECENT));
});
