import { describe, expect, it } from 'vitest';
import { found, foundIn } from '#tests/support/findings.ts';

describe('segments', () => {
	it('[CK13] L30: a segment that is told apart by value only, however it is written', () => {
		const segments = [
			{ id: 'S1', criteria: ['value:high'] },
			{ id: 'S2', criteria: [{ dimension: 'Value', value: 'mid' }, ' value : low'] },
			{ id: 'S3', criteria: ['value:high', 'setting:rural'] },
			{ id: 'S4', criteria: ['values differ'] },
			{ id: 'S5', criteria: [] },
			{ id: 'S6' },
			{
				id: 'S7',
				criteria: [
					{ id: 'c1', dimension: 'value', value: 'low' },
					{ id: 'c2', dimension: 'setting' }
				]
			},
			{ id: 'S8', criteria: [{ id: 'c1', dimension: 'value', value: '' }] }
		];
		expect(found('L30', { segments })).toEqual([
			['warn', ['S1'], {}],
			['warn', ['S2'], {}],
			['warn', ['S7'], {}]
		]);
	});

	const whole = {
		preferences: ['f2f_visit'],
		needs: [{ en: 'less paper' }],
		barriers: ['no time'],
		context: { en: 'rural' },
		mindset: { en: 'careful' }
	};
	const missing = (without: Readonly<Record<string, unknown>>) =>
		found('L31', { segments: [{ id: 'S1', ...whole, ...without }] }).map(([, , values]) => values);

	it('[CK14] L31: four of five dimensions are enough, three are not', () => {
		expect(missing({})).toEqual([]);
		expect(missing({ mindset: null })).toEqual([]);
		expect(missing({ mindset: null, needs: [] })).toEqual([{ known: 3, missing: ['needs', 'mindset'] }]);
		expect(found('L31', { segments: [{ id: 'S1' }] })).toEqual([
			['info', ['S1'], { known: 0, missing: ['preferences', 'needs', 'barriers', 'context', 'mindset'] }]
		]);
	});

	it('[CK14] L31: what is there and says nothing is not known; a context may be told by its parts', () => {
		expect(missing({ needs: [{ en: ' ' }], mindset: { en: '' } })).toEqual([
			{ known: 3, missing: ['needs', 'mindset'] }
		]);
		expect(missing({ context: { practice: 'two rooms' }, mindset: {} })).toEqual([]);
		// What nobody expects there says nothing (found by the property CK1).
		expect(missing({ context: { '': [0], more: { depth: {} } }, mindset: {} })).toEqual([
			{ known: 3, missing: ['context', 'mindset'] }
		]);
		expect(missing({ context: { practice: ' ' }, mindset: {} })).toEqual([
			{ known: 3, missing: ['context', 'mindset'] }
		]);
		expect(foundIn('L31', { segments: [] })).toEqual([]);
	});
});
