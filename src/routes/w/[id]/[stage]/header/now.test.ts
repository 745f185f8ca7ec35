import { expect, it } from 'vitest';
import { stageView } from '#tests/support/plan.ts';
import { countSides, tellsSides } from '../write/tells-sides.ts';
import { nowSentence } from './now.ts';

it('[UI24] the other side is promised only where cards will tell it', () => {
	const people = (field: number, internal: number) => [
		...Array.from({ length: field }, () => ({ side: 'field' as const })),
		...Array.from({ length: internal }, () => ({ side: 'internal' as const }))
	];
	const read = (field: number, internal: number) =>
		nowSentence(stageView('goals', { phase: 'reveal' }), 'participant', {
			votes: true,
			sides: tellsSides(countSides(people(field, internal)), 3)
		});
	expect(read(3, 3)).toBe('Read in silence, above all what the other side wrote.');
	expect([read(2, 2), read(3, 2)]).toEqual(Array(2).fill('Read in silence what everybody wrote.'));
});
