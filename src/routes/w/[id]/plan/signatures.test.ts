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
it('[UI431] [SA1] what is shaken and what is open again is not shown as what stands', () => {
	const signoffs = [{ personId: 'p1', fist: 4, on: '2026-11-02' }];
	const stages = [
		{ id: 'insights', phase: 'reopened', version: 2, signoffs },
		{
			id: 'goals',
			phase: 'adopted',
			version: 1,
			adoptedOn: '2026-11-02',
			stale: true,
			staleBecause: ['insights'],
			signoffs
		},
		{ id: 'segments', phase: 'adopted', version: 1, adoptedOn: '2026-11-02', signoffs }
	];
	const shown = agreementsOf({ stages } as unknown as Plan).map(({ shakenBy, again }) => ({ shakenBy, again }));
	expect(shown).toEqual([
		{ shakenBy: [], again: 2 },
		{ shakenBy: ['insights'], again: null },
		{ shakenBy: [], again: null }
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
