import { expect, it } from 'vitest';
import { sparsePlan, told } from '#tests/support/checks.ts';
import { AS_OF } from '#tests/support/findings.ts';
import { applyFix } from './apply-fix.ts';
import { runChecks } from './registry.ts';
import type { Plan } from '../plan/schema.ts';

const toField = { id: 'R1', from: 'marketing', to: 'field_sales' } as const;
const toInternal = { id: 'R2', from: 'field_sales', to: 'medical_hq' } as const;
const within = { id: 'R3', from: 'marketing', to: 'medical_hq' } as const;
const customer = [{ id: 'T1', channelId: 'C1' }];
const closed: Partial<Omit<Plan, 'workshop'>> = {
	channels: [
		{ id: 'C1', personal: true },
		{ id: 'C2', modality: 'digital' }
	],
	touchpoints: [
		{ id: 'T1', channelId: 'C1' },
		{ id: 'T2', channelId: 'C2', relayId: 'R1' }
	],
	relays: [toField, toInternal],
	roleAgreements: [{ id: 'RA1' }]
};
const arcs = (more: Partial<Omit<Plan, 'workshop'>>) =>
	told('L36', { ...closed, ...more }).map(([, , values]) => (values as { arc: string }).arc);

it('[CK42] L36: each arc of the loop that is missing is named', () => {
	expect(arcs({})).toEqual([]);
	expect(arcs({ relays: [toInternal, { ...within, touchpointIds: ['T2'] }] })).toEqual(['internal_field']);
	expect(arcs({ relays: [toField] })).toEqual(['field_internal']);
	expect(arcs({ touchpoints: [{ id: 'T2', channelId: 'C2', relayId: 'R1' }] })).toEqual(['field_customer']);
	expect(arcs({ touchpoints: [{ id: 'T1', channelId: 'C1', relayId: 'R1' }] })).toEqual(['customer_internal']);
	expect(arcs({ roleAgreements: [] })).toEqual(['agreement']);
});

it('[CK42] L36: what customers leave behind closes the loop too; a plan that says nothing of roles has none', () => {
	const touchpoints = [{ id: 'T1', channelId: 'C1' }];
	expect(arcs({ touchpoints, insights: [{ id: 'I1', source: 'hcp_poll' }] })).toEqual([]);
	const silent = { relays: [], roleAgreements: [] };
	expect(arcs(silent)).toEqual([]);
	expect(arcs({ ...silent, stages: [{ id: 'roles', phase: 'write' }] })).toEqual([
		'internal_field',
		'customer_internal',
		'field_internal',
		'agreement'
	]);
});

it('[CK42] [CK50] L36: whatever arc is missing, the repair that is offered closes it', () => {
	const plans = [
		{ relays: [toInternal] },
		{ relays: [toField] },
		{ relays: [toInternal, within], touchpoints: [...customer, { id: 'T2', channelId: 'C2' }] },
		{ roleAgreements: [] }
	].map((more) => sparsePlan({ ...closed, ...more }));
	const open = (plan: Plan) => runChecks(plan, { asOf: AS_OF }).filter(({ lint }) => lint === 'L36');
	for (const plan of plans) {
		const mended = open(plan)
			.flatMap(({ fixes }) => fixes ?? [])
			.reduce((before, fix, i) => applyFix(before, fix, `new${i}`), plan);
		expect([open(plan).length > 0, open(mended)]).toEqual([true, []]);
	}
});

it('[CK42] L36: a day on roles alone is not asked how customers are met', () => {
	expect(told('L36', { stages: [{ id: 'roles', phase: 'draft' }] }).map(([, about]) => about)).toEqual([
		'roles internal_field',
		'roles field_internal'
	]);
});

it('[CK42] L37: relays across the table that all go one way', () => {
	const one = (...relays: Plan['relays'] & object) => told('L37', { relays });
	expect(one(toField, within)).toEqual([['warn', 'R1', { direction: 'internal_field' }]]);
	expect(one(toInternal)).toEqual([['warn', 'R2', { direction: 'field_internal' }]]);
	expect([...one(toField, toInternal), ...one(within), ...one({ id: 'R4', from: 'marketing' }), ...one()]).toEqual([]);
});

it('[CK42] L54: agreements and relays without a day to look at them again', () => {
	const plan = {
		roleAgreements: [{ id: 'RA1' }, { id: 'RA2', reviewOn: '2027-02-22' }],
		relays: [
			{ id: 'R1', reviewOn: '2027-02-22' },
			{ id: 'R2', reviewOn: null }
		]
	};
	expect(told('L54', plan)).toEqual([
		['info', 'RA1', {}],
		['info', 'R2', {}]
	]);
});
