import { describe, expect, it } from 'vitest';
import { found, foundIn } from '#tests/support/findings.ts';

it('[CK29] L51: a next step is overdue the day after, unless it is done', () => {
	const actions = [
		{ id: 'A1', due: '2026-11-24' },
		{ id: 'A2', due: '2026-11-25' },
		{ id: 'A3', due: '2026-11-01', state: 'done' },
		{ id: 'A4', due: '2026-11-01', state: 'open' },
		{ id: 'A5' }
	];
	expect(found('L51', { actions })).toEqual([
		['info', ['A1'], { due: '2026-11-24' }],
		['info', ['A4'], { due: '2026-11-01' }]
	]);
	expect(found('L51', {})).toEqual([]);
});

describe('a series', () => {
	const reasons = (more: Readonly<Record<string, unknown>>, ...days: string[]) =>
		found('L52', { series: [{ id: 'SE1', sessions: days.map((on) => ({ on })), ...more }] }).map(([, , each]) => each);

	it('[CK29] L52: the next meeting is late once its month is over', () => {
		expect(reasons({ cadenceMonths: 2 }, '2026-09-24')).toEqual([{ reasons: ['late'], functions: [] }]);
		expect(reasons({ cadenceMonths: 2 }, '2026-09-25')).toEqual([]);
		expect(reasons({ cadenceMonths: 2 }, '2026-01-10', '2026-12-10')).toEqual([]);
		expect(reasons({ cadenceMonths: 1 }, '2026-10-31')).toEqual([]);
		expect(reasons({ cadenceMonths: 2 })).toEqual([]);
		expect(reasons({}, '2026-09-24')).toEqual([]);
	});

	it('[CK29] L52: fewer than three meetings a year, planned or held', () => {
		expect(reasons({ cadenceMonths: 4 }, '2026-11-01')).toEqual([]);
		expect(reasons({ cadenceMonths: 5 }, '2026-11-01')).toEqual([{ reasons: ['few'], functions: [] }]);
		expect(reasons({}, '2025-11-25', '2026-03-01', '2026-06-01')).toEqual([{ reasons: ['few'], functions: [] }]);
		expect(reasons({}, '2025-11-25', '2026-03-01', '2026-06-01', '2026-11-25')).toEqual([]);
		// Not a year old yet: nobody can say.
		expect(reasons({}, '2026-06-01')).toEqual([]);
	});

	it('[CK29] L52: who must be there was not, the last time; a meeting to come is none', () => {
		const mustAttend = ['marketing', 'field_sales'];
		const sessions = [
			{ on: '2026-11-20', functions: ['marketing'] },
			{ on: '2026-10-20', functions: ['field_sales', 'marketing'] },
			{ on: '2026-12-20' }
		];
		expect(reasons({ mustAttend, sessions })).toEqual([{ reasons: ['function_missing'], functions: ['field_sales'] }]);
		expect(reasons({ mustAttend, sessions: [{ on: '2026-11-20' }] })).toEqual([]);
		expect(reasons({ sessions })).toEqual([]);
	});
});

it('[CK29] L53: too few days in the field go where it is hard', () => {
	const rides = (hard: number, easy: number, untold = 0) => ({
		rideAlongs: [
			...Array.from({ length: hard }, (_, n) => (n % 2 ? { accessTag: 'hard_to_see' } : { volumeTag: 'low' })),
			...Array.from({ length: easy }, () => ({ accessTag: 'easy', volumeTag: 'high' })),
			...Array.from({ length: untold }, () => ({}))
		]
	});
	expect(found('L53', rides(2, 7))).toEqual([['info', ['rideAlongs'], { share: 0.222, least: 0.3 }]]);
	expect(foundIn('L53', rides(3, 7))).toEqual([]);
	expect(foundIn('L53', rides(3, 7, 5))).toEqual([]);
	expect(foundIn('L53', rides(0, 0, 5))).toEqual([]);
	expect(foundIn('L53', {})).toEqual([]);
	const workshop = { id: 'w', title: {}, settings: { rideAlongHardShare: 0.2 } };
	expect(foundIn('L53', { workshop, ...rides(2, 7) })).toEqual([]);
});
