/** Which entries have whom. */
import { expect, it } from 'vitest';
import { assigned } from './drafters.ts';

it('[UI325] every entry stands there once, in the order of the draft, with whoever drafts it; what was removed does not', () => {
	const items = [
		{ id: 'b', title: 'B' },
		{ id: 'a', title: 'A' }
	];
	const drafters = [
		{ item: 'a', members: ['jule', 'ida'] },
		{ item: 'gone', members: ['ben', 'tom'] }
	];
	expect(assigned(items, drafters)).toEqual([
		{ id: 'b', title: 'B', members: [] },
		{ id: 'a', title: 'A', members: ['jule', 'ida'] }
	]);
});
