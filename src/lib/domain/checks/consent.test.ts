import { describe, expect, it } from 'vitest';
import { AS_OF, found } from '#tests/support/findings.ts';
import { adoptedStage, importedDemo, planInput, stageView } from '#tests/support/plan.ts';
import { assemblePlan } from '../plan/assemble.ts';
import { runChecks } from './registry.ts';

const people = {
	participants: [
		{ id: 'ada', displayName: 'Ada', function: 'field_sales', side: 'field' },
		{ id: 'ben', displayName: 'Ben', function: 'marketing', side: 'internal' }
	],
	otherPeople: [{ id: 'kit', displayName: 'Kit', function: 'agency', side: 'partner' }]
};
const signoffs = (...fists: [string, number][]) => fists.map(([personId, fist]) => ({ personId, fist }));
const stage = (more: Readonly<Record<string, unknown>>) => ({ ...people, stages: [{ id: 'messages', ...more }] });

describe('who stands behind it', () => {
	it('[CK25] L12: only one side carries it: a warning while agreement is asked, an error after', () => {
		const one = signoffs(['ben', 4], ['ada', 2], ['kit', 5]);
		expect(found('L12', stage({ phase: 'consent', signoffs: one }))).toEqual([
			['warn', ['stage:messages'], { signed: ['internal'] }]
		]);
		expect(found('L12', stage({ phase: 'adopted', signoffs: one }))[0]?.[0]).toBe('error');
		expect(found('L12', stage({ phase: 'consent', signoffs: signoffs(['ben', 3], ['ada', 3]) }))).toEqual([]);
	});

	it('[CK25] L12: what counts as carrying is set by the workshop; the side a signature tells wins over the list of people', () => {
		const both = signoffs(['ben', 3], ['ada', 3]);
		const workshop = { id: 'w', title: {}, settings: { consentMin: 4 } };
		expect(found('L12', { ...stage({ phase: 'consent', signoffs: both }), workshop })[0]?.[2]).toEqual({ signed: [] });
		const told = [{ personId: 'gone', fist: 5, side: 'field' }, ...signoffs(['ben', 5])];
		expect(found('L12', stage({ phase: 'consent', signoffs: told }))).toEqual([]);
	});

	it('[CK25] L12: where nobody signed, or two decided for their sides, nothing is missed', () => {
		expect(found('L12', stage({ phase: 'adopted' }))).toEqual([]);
		expect(found('L12', stage({ phase: 'consent', signoffs: [] }))).toEqual([]);
		const pair = { phase: 'adopted', signoffs: signoffs(['ben', 4]), decidedBy: ['ada', 'ben'] };
		expect(found('L12', stage(pair))).toEqual([]);
	});

	it('[CK25] L12: a record of the source counts until somebody is asked here', () => {
		const record = { phase: 'consent', signoffs: [{ personId: 'x', fist: 4, side: 'field' }] };
		expect(found('L12', stage({ phase: 'draft', record }))).toEqual([
			['warn', ['stage:messages'], { signed: ['field'] }]
		]);
		expect(found('L12', stage({ phase: 'consent', signoffs: [], record }))).toEqual([]);
		const here = { phase: 'adopted', adoptedOn: '2026-11-20', signoffs: signoffs(['ben', 4], ['ada', 4]), record };
		expect(found('L12', stage(here))).toEqual([]);
		const agreed = importedDemo({ stages: [adoptedStage('messages')] });
		expect(runChecks(agreed, { asOf: AS_OF }).filter(({ lint }) => lint === 'L12')).toEqual([]);
	});

	it('[CK25] L12: a running round tells nobody who answered', () => {
		const consent = {
			round: 1,
			state: 'open' as const,
			fists: [],
			electorate: [],
			signatories: []
		} as unknown as NonNullable<ReturnType<typeof stageView>['consent']>;
		const plan = assemblePlan(planInput({ stages: [stageView('messages', { phase: 'consent', consent })] }));
		expect(runChecks(plan, { asOf: AS_OF }).filter(({ lint }) => lint === 'L12')).toEqual([]);
	});
});

it('[CK26] L40: a stage rests on something that changed, and says on what where that is known', () => {
	expect(found('L40', stage({ phase: 'adopted', stale: true, staleBecause: ['goals', 'insights'] }))).toEqual([
		['error', ['stage:messages'], { upstream: ['goals', 'insights'] }]
	]);
	expect(found('L40', stage({ phase: 'adopted', stale: true }))[0]?.[2]).toEqual({ upstream: [] });
	expect(found('L40', stage({ phase: 'adopted', stale: false }))).toEqual([]);
	const of = (shaken: readonly 'segments'[]) =>
		runChecks(assemblePlan(planInput({ stages: [adoptedStage('messages', { shaken })] })), { asOf: AS_OF })
			.filter(({ lint }) => lint === 'L40')
			.map(({ entities, values }) => [entities, values]);
	expect(of(['segments'])).toEqual([[['stage:messages'], { upstream: ['segments'] }]]);
	expect(of([])).toEqual([]);
});
