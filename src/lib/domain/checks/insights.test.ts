import { describe, expect, it } from 'vitest';
import { found, foundIn } from '#tests/support/findings.ts';

const insights = [{ id: 'I1' }, { id: 'I2' }];

describe('insights', () => {
	it('[CK15] L13: an insight in no goal, segment, message, material or request led to nothing', () => {
		const led = (parts: Readonly<Record<string, unknown>>) =>
			found('L13', { insights, ...parts }).filter(([severity]) => severity === 'warn');
		expect(led({ goals: [{ id: 'G1', insightIds: ['I1'] }] })).toEqual([['warn', ['I2'], {}]]);
		const used = { insightIds: ['I1', 'I2'] };
		expect(led({ segments: [{ id: 'S1', ...used }] })).toEqual([]);
		expect(led({ messages: [{ id: 'M1', ...used }] })).toEqual([]);
		expect(led({ messages: [{ id: 'M1', solves: ['I1', 'need', 'I2'] }] })).toEqual([]);
		expect(led({ materials: [{ id: 'MT1', ...used }] })).toEqual([]);
		expect(led({ ledger: [{ id: 'Q1', linkedTo: ['I1', 'I2', 'gone'] }] })).toEqual([]);
	});

	it('[CK15] L13: before anything could rest on it, and once it is set aside, an insight is not missed', () => {
		expect(found('L13', { insights })).toEqual([]);
		expect(found('L13', { insights, goals: [] })).toEqual([]);
		const aside = [
			{ id: 'I1', status: 'parked' },
			{ id: 'I2', status: 'outdated' }
		];
		expect(foundIn('L13', { insights: aside, messages: [{ id: 'M1' }] })).toEqual([]);
	});

	it('[CK15] L13: goals and segments that stand on no insight, where there are insights', () => {
		const parts = { goals: [{ id: 'G1' }, { id: 'G2', insightIds: ['I1'] }], segments: [{ id: 'S1', insightIds: [] }] };
		expect(found('L13', { ...parts, insights: [{ id: 'I1' }] })).toEqual([
			['info', ['G1'], { note: 'goal without insight' }],
			['info', ['S1'], { note: 'segment without insight' }]
		]);
		expect(found('L13', parts)).toEqual([]);
	});

	it('[CK16] L42: one finding for all that waits for a compliance check; what was cleared waits no more', () => {
		const guarded = (...guards: (string | null)[]) => ({
			insights: guards.map((guard, n) => ({ id: `I${n}`, guard }))
		});
		expect(found('L42', guarded('ae_suspected', 'clear', 'personal_data', 'offlabel'))).toEqual([
			['error', ['I0', 'I2', 'I3'], { count: 3 }]
		]);
		expect(found('L42', guarded('clear', 'cleared_ae', 'cleared_offlabel', null))).toEqual([]);
		expect(found('L42', {})).toEqual([]);
	});

	it('[CK17] L57: an insight that does not say what follows; one that is set aside need not', () => {
		const parts = {
			insights: [
				{ id: 'I1', soWhat: { de: 'Weniger Papier.' } },
				{ id: 'I2', soWhat: { en: ' ' } },
				{ id: 'I3', soWhat: null },
				{ id: 'I4', status: 'parked' }
			]
		};
		expect(found('L57', parts)).toEqual([
			['info', ['I2'], {}],
			['info', ['I3'], {}]
		]);
	});

	it('[CK18] L58: what a competitor does is answered by a message that rests on it', () => {
		const answers = (message: Readonly<Record<string, unknown>>) =>
			foundIn('L58', {
				insights: [
					{ id: 'I1', kind: 'competitor' },
					{ id: 'I2', kind: 'need' }
				],
				messages: [{ id: 'M1', ...message }]
			}).length === 0;
		const objections = [{ objection: 'The other is simpler.', answer: { en: 'Compare steps.' } }];
		expect(answers({ insightIds: ['I1'], objections })).toBe(true);
		expect(answers({ insightIds: ['I1'], level: 'objection_only' })).toBe(true);
		expect(answers({ insightIds: ['I1'], objections: [{ objection: 'The other is simpler.' }] })).toBe(false);
		expect(answers({ insightIds: ['I2'], objections })).toBe(false);
		expect(answers({})).toBe(false);
		expect(foundIn('L58', { insights: [{ id: 'I1', kind: 'competitor' }] })).toEqual([]);
	});
});
