import { describe, expect, it } from 'vitest';
import { planDocument, found, foundIn, AS_OF } from '#tests/support/findings.ts';
import { blockingFindings, runChecks } from './registry.ts';

const goal = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({ id, ...more });

describe('goals', () => {
	it('[CK10] L11: a goal that is measured for one side only; who says nothing says neither', () => {
		const goals = [goal('G1', { sharedMetric: false }), goal('G2', { sharedMetric: true }), goal('G3'), goal('G4')];
		expect(found('L11', { goals })).toEqual([['warn', ['G1'], {}]]);
		expect(foundIn('L11', {})).toEqual([]);
	});

	it('[CK11] L21: activity is a warning beside other goals, and an error where no goal counts an effect', () => {
		const metric = (type: string | null) => ({ metric: { type } });
		const mixed = [goal('G1', metric('activity')), goal('G2', metric('outcome'))];
		expect(found('L21', { goals: mixed })).toEqual([['warn', ['G1'], {}]]);
		const all = [goal('G1', metric('activity')), goal('G2', metric('activity'))];
		expect(found('L21', { goals: all })).toEqual([
			['error', ['G1'], { all: true }],
			['error', ['G2'], { all: true }]
		]);
		expect(blockingFindings(runChecks(planDocument({ goals: all }), { asOf: AS_OF }), 'goals')).toMatchObject([
			{ lint: 'L21', fixes: [{ kind: 'edit-field', entity: 'G1', path: 'metric.type' }] },
			{ lint: 'L21' },
			{ lint: 'L39' },
			{ lint: 'L39' }
		]);
	});

	it('[CK11] L21: a goal that says no kind of number counts no activity, and keeps others from being all', () => {
		const goals = [goal('G1', { metric: { type: 'activity' } }), goal('G2'), goal('G3', { metric: null })];
		expect(found('L21', { goals })).toEqual([['warn', ['G1'], {}]]);
		expect(found('L21', { goals: [goal('G2')] })).toEqual([]);
		expect(found('L21', { goals: [] })).toEqual([]);
	});

	it('[CK12] L22: some goal must be for the customer, once there are goals', () => {
		const goals = [goal('G1', { centredOn: 'brand' }), goal('G2')];
		expect(found('L22', { goals })).toEqual([['warn', ['goals'], {}]]);
		expect(foundIn('L22', { goals: [...goals, goal('G3', { centredOn: 'customer' })] })).toEqual([]);
		expect(foundIn('L22', { goals: [] })).toEqual([]);
		expect(foundIn('L22', {})).toEqual([]);
		const [finding] = runChecks(planDocument({ goals }), { asOf: AS_OF }).filter(({ lint }) => lint === 'L22');
		expect(finding?.fixes).toEqual([
			{ kind: 'edit-field', entity: 'G1', path: 'centredOn' },
			{ kind: 'edit-field', entity: 'G2', path: 'centredOn' },
			{ kind: 'add-item', itemKind: 'goal', fields: { centredOn: 'customer' } }
		]);
	});
});
