import { expect, it } from 'vitest';
import { labelOf, labelsFor, type Naming, type Writer } from '#lib/domain/people/naming.ts';
import { promiseOf } from './promise.ts';

const seats = (field: number, internal: number): Writer[] => [
	...Array.from({ length: field }, () => ({ function: 'field_sales', side: 'field', role: 'participant' }) as const),
	...Array.from({ length: internal }, () => ({ function: 'marketing', side: 'internal', role: 'participant' }) as const)
];
const read = (naming: Naming, who: number, people: readonly Writer[], groupsFollow = false): string =>
	promiseOf(naming, labelOf(people[who]!, labelsFor(people, naming, 3)), 3, groupsFollow);

it('[UI24] a card carries its side only where enough people of that side are here', () => {
	const people = seats(3, 2);
	expect(read('side', 0, people)).toContain('shown as Field, without your name');
	expect(read('side', 4, people)).toContain('neither name nor side, because your side has fewer than 3 people here');
});

it('[UI300] where people type it stands who will see what, and with which label', () => {
	const people = seats(3, 4);
	expect(read('named', 0, people)).toContain('everybody, with your name');
	expect(read('function', 0, people)).toContain('shown as Field sales, without your name');
	expect(read('nobody', 0, people)).toMatch(/shown as Field, without your name\. Your name is not stored/);
	expect(read('nobody', 5, seats(2, 4))).toContain('because one side has fewer than 3 people here');
});

it('[SR6] [UI300] where a small group works with it first, that it can tell whose it is', () => {
	expect(read('nobody', 0, seats(3, 4), true)).toMatch(
		/Your name is not stored.*your small group.*can tell that it is yours/
	);
});
