import { expect, it } from 'vitest';
import { item } from '#tests/support/plan.ts';
import { sizeRegions, sizesOf, withSize } from './sizes.ts';

const segment = item('segment', 'S', { size: 60, sizeByRegion: { NORTH: 40, 'St. Gallen': 20 } });
const assumed = item('assumptions', 'assumptions', { fieldForce: { regions: [{ id: 'NORTH' }, { id: 'EAST' }] } });

it('[UI395] regions of the field force come first, then what the segment named before', () => {
	expect(sizeRegions(segment, { itemsOf: () => [assumed] })).toEqual(['NORTH', 'EAST', 'St. Gallen']);
	expect(sizeRegions(item('segment', 'T'), { itemsOf: () => [] })).toEqual([]);
});

it('[UI395] another number in one region keeps the others, and the size is their sum', () => {
	expect(withSize(segment, 'EAST', 5)).toEqual({ sizeByRegion: { NORTH: 40, 'St. Gallen': 20, EAST: 5 }, size: 65 });
	expect(withSize(segment, 'St. Gallen', null)).toEqual({ sizeByRegion: { NORTH: 40 }, size: 40 });
	const last = item('segment', 'S', { size: 7, sizeByRegion: { NORTH: 7 } });
	expect(withSize(last, 'NORTH', null)).toEqual({ sizeByRegion: undefined, size: 7 });
	expect([...sizesOf(item('segment', 'S', { sizeByRegion: { NORTH: 'many' } }))]).toEqual([]);
});
