import { expect, it } from 'vitest';
import { criteriaOf } from './criteria.ts';

it('[UI416] criteria are read as a dimension and what it is there, however they were stored; what is neither is left out', () => {
	expect(
		criteriaOf([
			'setting: rural',
			'values differ',
			{ id: 'c1', dimension: 'attitude', value: 'innovator: early' },
			{ id: 'c2' },
			['setting:centre'],
			7
		])
	).toEqual([
		{ id: '', dimension: 'setting', value: 'rural' },
		{ id: '', dimension: '', value: 'values differ' },
		{ id: 'c1', dimension: 'attitude', value: 'innovator: early' },
		{ id: 'c2', dimension: '', value: '' }
	]);
	expect(criteriaOf('setting:rural')).toEqual([]);
});
