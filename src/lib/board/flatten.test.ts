import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, flattenUnder, keyOf, readJson, unflatten } from './flatten.ts';
import type { Json } from './flatten.ts';

const sample = (): Record<string, Json> => {
	for (const path of [
		'static/sample-workshop.json',
		'tests/support/sample-workshop.json',
		'../shared/data/sample-workshop.json'
	]) {
		try {
			return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Json>;
		} catch {
			continue;
		}
	}
	return EXCERPT;
};

/** Every shape an entity of the demo plan has, for where the file is not at hand. */
const EXCERPT: Record<string, Json> = {
	messages: [
		{
			level: 'core',
			core: { en: 'Plan the good days together', de: 'Gute Tage gemeinsam planen' },
			segmentIds: ['S1', 'S2'],
			proofs: [{ id: 'PR1', text: { en: 'Placeholder' }, reference: 'DEMO', ownerFunction: 'medical_hq' }],
			objections: [{ objection: { en: 'No time' }, answer: { en: 'Two minutes' } }],
			mlr: { status: 'none', validUntil: null }
		}
	],
	segments: [
		{ sizeByRegion: { NORTH: 26, 'EAST.2': 4 }, needs: [{ en: 'peer exchange' }], kind: 'x', rank: 3, variants: [] }
	]
};

const NAME = fc
	.oneof(
		fc.constantFrom('rank', 'kind', 'id2', 'a.b', 'a~b', '~rank', '~1', 'text', 'en'),
		fc.string({ minLength: 1, maxLength: 6 })
	)
	.filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const SCALAR = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.boolean(),
	fc.constant(null)
);

const { fields } = fc.letrec<{ fields: Record<string, Json>; value: Json }>((tie) => ({
	fields: fc.dictionary(NAME, tie('value') as fc.Arbitrary<Json>, { maxKeys: 4 }) as fc.Arbitrary<Record<string, Json>>,
	value: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		SCALAR as fc.Arbitrary<Json>,
		fc.array(SCALAR) as fc.Arbitrary<Json>,
		tie('fields') as fc.Arbitrary<Json>,
		fc
			.uniqueArray(fc.tuple(NAME, tie('fields') as fc.Arbitrary<Record<string, Json>>), {
				selector: ([id]) => id,
				maxLength: 4
			})
			.map((elements) => elements.map(([id, each]) => ({ ...each, id }))) as fc.Arbitrary<Json>
	)
}));

/** A dictionary from fast-check has no prototype; JSON has one. */
const plain = (value: Record<string, Json>): Record<string, Json> =>
	JSON.parse(JSON.stringify(value)) as Record<string, Json>;

describe('flat paths', () => {
	it('[BD10] unflatten(flatten(x)) is x, for anything a plan may hold', () => {
		fc.assert(
			fc.property(fields.map(plain), (x) => {
				expect(unflatten([...flatten(x)].reverse())).toEqual(x);
			}),
			{ numRuns: 500 }
		);
	});

	it('[BD10] every entity of the demo workshop survives', () => {
		let entities = 0;
		for (const list of Object.values(sample())) {
			for (const entity of Array.isArray(list) ? list : []) {
				const { id: _id, ...rest } = entity as Record<string, Json>;
				expect(unflatten(flatten(rest))).toEqual(rest);
				entities++;
			}
		}
		expect(entities).toBeGreaterThan(1);
	});

	it('writes one key a leaf, and elements under their id', () => {
		const flat = flatten({
			title: { en: 'A' },
			insightIds: ['I1'],
			proofs: [{ id: 'PR.1', text: { en: 'P' }, rank: 2 }],
			kind: 'barrier'
		});
		expect(Object.fromEntries(flat)).toEqual({
			'title.en': 'A',
			insightIds: ['I1'],
			proofs: [],
			'proofs.PR~11.rank': 'a0',
			'proofs.PR~11.text.en': 'P',
			'proofs.PR~11.~rank': 2,
			'~kind': 'barrier'
		});
	});

	it.each(['__proto__', 'constructor', 'prototype'])(
		'[BD6] refuses the field name %s, and skips it when reading',
		(name) => {
			const hostile = JSON.parse(`{"a": {"${name}": {"polluted": 1}}}`) as Record<string, Json>;
			expect(() => flatten(hostile)).toThrow(RangeError);
			expect(() => keyOf('a', name)).toThrow(RangeError);
			expect(() => flattenUnder('a', hostile['a']!)).toThrow(RangeError);
			expect(
				unflatten([
					[`a.${name}.polluted`, 1],
					[`${name}.polluted`, 1],
					['a.ok', 1]
				])
			).toEqual({ a: { ok: 1 } });
			expect(readJson(hostile)).toBeUndefined();
			expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		}
	);

	it('[BD6] refuses what is nested deeper than any plan', () => {
		let deep: Json = 1;
		for (let i = 0; i < 30; i++) deep = { a: deep };
		expect(() => flatten({ deep })).toThrow(RangeError);
		expect(unflatten([['a.'.repeat(5000) + 'a', 1]])).toEqual({});
	});

	it('[BD2] keys that contradict each other are read the same way in any order', () => {
		const entries: [string, Json][] = [
			['a', 1],
			['a.b', 2],
			['l', []],
			['l.X.text', 'a zombie: no rank'],
			['l.Y.rank', 'a0'],
			['l.Y.text', 'kept'],
			['', 1],
			['a..b', 3]
		];
		const read = { a: { b: 2 }, l: [{ id: 'Y', text: 'kept' }] };
		expect(unflatten(entries)).toEqual(read);
		expect(unflatten(entries.toReversed())).toEqual(read);
	});

	it('[BD2] what is not JSON is not read', () => {
		expect(
			[NaN, undefined, new Uint8Array(2), () => 1, 1n, new Date(0), [1, undefined]].map((value) => readJson(value))
		).toEqual(Array.from({ length: 7 }));
		expect(readJson({ a: [1, { b: null }] })).toEqual({ a: [1, { b: null }] });
	});
});
