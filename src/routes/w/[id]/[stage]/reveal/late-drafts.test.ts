import { expect, it } from 'vitest';
import type { Card } from '#lib/domain/plan/content.ts';
import { leftBehind } from './late-drafts.ts';

const card = (id: string, text: string, ready: boolean): Card => ({
	id,
	text,
	ready,
	side: null,
	group: null,
	rank: id,
	late: false
});

it('[UI33] only own cards with words that were not ready come back, and each only until it was added', () => {
	const drafts = [
		card('a', 'revealed', true),
		card('b', 'half a tho', false),
		card('c', '  ', false),
		card('d', 'later', false)
	];
	expect(leftBehind(drafts, [card('d', 'later', false)]).map(({ id }) => id)).toEqual(['b']);
});
