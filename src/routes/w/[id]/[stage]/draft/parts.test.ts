import { expect, it } from 'vitest';
import { noteRows, rowsOf, withPart } from './parts.ts';

it('[UI351] the table has those who sit at the workshop, and whoever has a part already', () => {
	const fields = { a: 'medical_hq', r: ['field_medical'], i: ['agency', 'nobody we know'] };
	expect(rowsOf(fields, ['marketing', 'field_sales'])).toEqual([
		'field_sales',
		'field_medical',
		'marketing',
		'medical_hq',
		'agency'
	]);
	expect(rowsOf({}, [])).toEqual([]);
});

it('[UI351] whoever answers for it or does it has a line for Monday; what was written stays in sight', () => {
	const fields = {
		a: 'marketing',
		r: ['field_sales'],
		c: ['training'],
		mondayNote: { key_account: { en: 'I call first' } }
	};
	expect(noteRows(fields)).toEqual(['field_sales', 'key_account', 'marketing']);
	expect(noteRows({ mondayNote: 'broken' })).toEqual([]);
});

it('[UI351] a part is put in and taken out in one order, and what we do not know is kept', () => {
	expect(withPart(['marketing', 'gremium'], 'field_sales', true)).toEqual(['field_sales', 'marketing', 'gremium']);
	expect(withPart(['marketing', 'field_sales'], 'marketing', false)).toEqual(['field_sales']);
});
