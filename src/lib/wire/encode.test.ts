import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encode } from './encode.ts';

const fresh = (values: readonly (number | string)[]): Uint8Array =>
	encoding.encode((encoder) => values.forEach((value) => encoding.writeAny(encoder, value)));

it('[RM54] one encoder for all writes what a new one would, whatever was written before', () => {
	const value = fc.oneof(fc.nat(), fc.string(), fc.constant('x'.repeat(100_000)));
	fc.assert(
		fc.property(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 }), (all) => {
			const written = all.map((values) =>
				encode((encoder) => values.forEach((each) => encoding.writeAny(encoder, each)))
			);
			expect(written).toEqual(all.map(fresh));
		}),
		{ numRuns: 60, seed: 54 }
	);
});

it('[RM54] one that throws in the middle, or begins another, spoils nothing', () => {
	const boom = (): never => {
		throw new Error('boom');
	};
	expect(() => encode((encoder) => (encoding.writeVarUint(encoder, 7), boom()))).toThrow('boom');
	const outer = encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint8Array(
			encoder,
			encode((inner) => encoding.writeVarUint(inner, 2))
		);
	});
	expect([...outer]).toEqual([1, 1, 2]);
	expect([...encode((encoder) => encoding.writeVarUint(encoder, 3))]).toEqual([3]);
});
