import fc from 'fast-check';
import { expect, it } from 'vitest';
import { underOrigins } from './variants.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const order = (all: readonly { id: string; of?: string }[]): string =>
	underOrigins(all, ({ of }) => of)
		.map(({ id }) => id)
		.join('');

it('[PL24] variants follow what they are variants of, in their order; one whose origin is gone keeps its place', () => {
	expect(order([{ id: 'a' }, { id: 'b' }, { id: 'c', of: 'a' }, { id: 'd', of: 'gone' }, { id: 'e', of: 'a' }])).toBe(
		'acebd'
	);
	expect(order([{ id: 'a', of: 'c' }, { id: 'b', of: 'a' }, { id: 'c' }])).toBe('cab');
});

it('[PL24] nothing is lost or doubled, whatever points where', () => {
	const origin = fc.constantFrom(...ids, 'gone', undefined);
	fc.assert(
		fc.property(fc.tuple(...ids.map(() => origin)), (origins) => {
			const all = ids.map((id, i) => ({ id, of: origins[i] }));
			expect([...order(all as { id: string; of?: string }[])].sort()).toEqual(ids);
		})
	);
});
