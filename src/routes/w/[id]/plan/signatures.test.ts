import { expect, it } from 'vitest';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { agreementsOf, functionsSigned } from './signatures.ts';

const signed = { personId: 'P1', fist: 4, signsFor: 'field_sales' };
const plan = (stage: object) => ({ stages: [{ id: 'goals', phase: 'prepare', ...stage }] }) as unknown as Plan;

it('[UI7] signatures of an imported plan are shown as what the source says, and adopt nothing', () => {
	const record = { phase: 'adopted', adoptedOn: '2026-11-18', signoffs: [signed] };
	expect(agreementsOf(plan({ record }))).toMatchObject([
		{ id: 'goals', adopted: false, adoptedOn: null, source: { phase: 'adopted' }, signatures: [signed] }
	]);
});
it('[UI7] once people here have signed, their signatures stand alone', () => {
	const own = { ...signed, personId: 'P2' };
	const record = { phase: 'adopted', signoffs: [signed] };
	expect(agreementsOf(plan({ phase: 'adopted', adoptedOn: '2026-12-01', signoffs: [own], record }))).toMatchObject([
		{ adopted: true, adoptedOn: '2026-12-01', source: null, signatures: [own] }
	]);
});
it('[UI7] a person may sign for one function, several, or none', () => {
	expect(functionsSigned({ personId: 'P', fist: 3 })).toEqual([]);
	expect(functionsSigned({ personId: 'P', fist: 3, signsFor: 'marketing' })).toEqual(['marketing']);
	expect(functionsSigned({ personId: 'P', fist: 3, signsFor: ['marketing', 'training'] })).toEqual([
		'marketing',
		'training'
	]);
});
