import { expect, it } from 'vitest';
import { sparsePlan } from '#tests/support/checks.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { loopOf } from './loop.ts';
import type { Plan } from './schema.ts';

const channels: Plan['channels'] = [
	{ id: 'C1', personal: true },
	{ id: 'C2', modality: 'digital' }
];
const arcs = (plan: Parameters<typeof sparsePlan>[0]) =>
	Object.fromEntries(loopOf(sparsePlan({ channels, ...plan })).map(({ arc, ...rest }) => [arc, rest]));

it('[CK50] each arc of the loop names what carries it, and how long that takes', () => {
	expect(loopOf(demoPlan()).map(({ arc, relays, others, days }) => [arc, relays, others.length, days])).toEqual([
		['internal_field', ['R1', 'R2'], 0, { least: 2, most: 5 }],
		['field_customer', [], 15, null],
		['customer_internal', ['R1', 'R2'], 1, { least: 2, most: 5 }],
		['field_internal', ['R3'], 0, { least: 1, most: 1 }]
	]);
});

it('[CK50] a relay within a side, or with one end, carries nothing across the table', () => {
	const { internal_field: out, field_internal: back } = arcs({
		relays: [
			{ id: 'R1', from: 'marketing', to: 'medical_hq' },
			{ id: 'R2', from: 'marketing' },
			{ id: 'R3', from: 'agency', to: 'field_sales' },
			{ id: 'R4', from: 'inside_sales', to: 'key_account' }
		]
	});
	expect([out?.relays, back?.relays]).toEqual([['R4'], []]);
});

it('[CK50] what comes back from customers: a relay fed by a digital touchpoint, named by either, or insights they left', () => {
	const touchpoints: Plan['touchpoints'] = [
		{ id: 'T1', channelId: 'C2', relayId: 'R1' },
		{ id: 'T2', channelId: 'C2' },
		{ id: 'T3', channelId: 'C1' },
		{ id: 'T4', channelId: 'C2', relayId: 'R4', status: 'dropped' }
	];
	const relays: Plan['relays'] = [
		{ id: 'R1' },
		{ id: 'R2', touchpointIds: ['T2'] },
		{ id: 'R3', touchpointIds: ['T3'] },
		{ id: 'R4' }
	];
	const insights: Plan['insights'] = [
		{ id: 'I1', source: 'hcp_poll' },
		{ id: 'I2', source: 'field_visit' }
	];
	expect(arcs({ touchpoints, relays, insights })['customer_internal']).toMatchObject({
		relays: ['R1', 'R2'],
		others: ['I1']
	});
});

it('[CK50] what was kept is added up; without anybody counting nothing is said, and an empty plan has four open arcs', () => {
	const relay = { from: 'field_sales', to: 'marketing' } as const;
	const relays: Plan['relays'] = [
		{ id: 'R1', ...relay, kept: { onTime: 8, late: 1 } },
		{ id: 'R2', ...relay, kept: { onTime: 2 } },
		{ id: 'R3', ...relay }
	];
	expect(arcs({ relays })['field_internal']?.kept).toEqual({ onTime: 10, late: 1 });
	expect(arcs({ relays: [{ id: 'R1', ...relay, kept: {} }] })['field_internal']?.kept).toBeNull();
});

it('[CK50] nothing carries an arc: it is missing; where a plan has no touchpoints, customers are met elsewhere', () => {
	const states = (plan: Parameters<typeof sparsePlan>[0]) => loopOf(sparsePlan(plan)).map(({ state }) => state);
	expect(states({})).toEqual(['missing', 'elsewhere', 'elsewhere', 'missing']);
	expect(states({ stages: [{ id: 'touchpoints', phase: 'write' }] })).toEqual(Array(4).fill('missing'));
	expect(states({ insights: [{ id: 'I1', source: 'data_trail' }] })[2]).toBe('carried');
	expect(loopOf(demoPlan()).map(({ state }) => state)).toEqual(Array(4).fill('carried'));
});
