import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ITEM_KINDS } from './content.ts';
import { KINDS } from './kinds.ts';
import { readLeniently } from './lenient.ts';
import { Segment } from './strategy.ts';

it('[PL3] only what is wrong goes: one entry of a list, one leaf of an object', () => {
	const raw = {
		id: 'S1',
		needs: ['a', 7, { en: 'b' }, 8],
		adoption: { from: 'trial', to: 'moon' },
		size: 'big',
		mood: 3
	};
	expect(readLeniently(Segment, raw)).toEqual({
		value: { id: 'S1', needs: ['a', { en: 'b' }], adoption: { from: 'trial' }, mood: 3 },
		skipped: expect.arrayContaining(['needs.1', 'needs.3', 'adoption.to', 'size'])
	});
	expect(raw.needs).toHaveLength(4);
});

it('[PL3] whatever fields an item has, it can be read', () => {
	const kind = fc.constantFrom(...ITEM_KINDS);
	fc.assert(
		fc.property(kind, fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 12 }), (name, values) => {
			const { schema } = KINDS[name];
			const keys = Object.keys(schema.shape).filter((key) => key !== 'id');
			const raw = { ...Object.fromEntries(values.map((value, i) => [keys[i % keys.length]!, value])), id: 'X1' };
			expect(schema.safeParse(readLeniently(schema, raw).value).success).toBe(true);
		})
	);
});
