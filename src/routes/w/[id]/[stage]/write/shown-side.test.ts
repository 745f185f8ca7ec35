import { expect, it } from 'vitest';
import type { Side } from '#lib/domain/people/people.ts';
import { shownSide } from './shown-side.ts';

const people = (...sides: Side[]) => sides.map((side) => ({ side }));

it('[UI24] a card carries its side only where enough people of that side are here', () => {
	const here = people('field', 'field', 'field', 'internal', 'internal', 'neutral');
	expect(shownSide('field', here, 3)).toBe('field');
	expect(shownSide('internal', here, 3)).toBeNull();
	expect(shownSide('neutral', here, 1)).toBe('neutral');
});
