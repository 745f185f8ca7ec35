import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Packer, Unpacker } from './blobs.ts';
import type { Parameter } from './writer-protocol.ts';

it('[SG4] what is taken out of statements comes back to its places, whatever stands beside it', () => {
	const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.uint8Array({ maxLength: 40 }));
	fc.assert(
		fc.property(fc.array(fc.array(value, { maxLength: 6 })), (runs) => {
			const packer = new Packer();
			const sent: Parameter[][] = runs.map((run) => [...run]);
			sent.forEach((run) => packer.take(run));
			expect(sent.flat().some((each) => each instanceof Uint8Array)).toBe(false);
			const unpacker = new Unpacker(structuredClone(packer.finish()));
			const got = structuredClone(sent);
			got.forEach((run) => unpacker.give(run));
			expect(got).toEqual(runs);
		}),
		{ seed: 4 }
	);
});

it('[SG4] a value that is not there is an error, never something else in its place', () => {
	const packer = new Packer();
	packer.take([new Uint8Array([1])]);
	const unpacker = new Unpacker(packer.finish());
	expect(() => unpacker.give([undefined, 'x', undefined])).toThrow('missing');
});
