import { describe, expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { runChecks } from './registry.ts';

const visit = { id: 'C1', kind: 'f2f_visit', ownerFunction: 'field_sales', direction: 'push', personal: true } as const;
/** So many visits, of 100 doctors once each. */
const visits = (doctors: number, capacityContacts: number | null, more = {}) => ({
	segments: [{ id: 'S1', size: doctors, priority: 'A' as const }],
	channels: [{ ...visit, capacityContacts }],
	touchpoints: [
		{ id: 'T1', segmentId: 'S1', channelId: 'C1', reach: 1, frequencyPerHcp: 1, ownerFunction: 'field_sales' as const }
	],
	...more
});

describe('[CK33] L08', () => {
	it('below 90 % nothing, from there on nearly full, over from the first contact more', () => {
		expect(told('L08', visits(89, 100))).toEqual([]);
		expect(told('L08', visits(90, 100))).toEqual([['warn', 'C1', { demand: 90, capacity: 100, utilisation: 0.9 }]]);
		expect(told('L08', visits(100, 100))).toEqual([['warn', 'C1', { demand: 100, capacity: 100, utilisation: 1 }]]);
		expect(told('L08', visits(101, 100))).toEqual([
			['error', 'C1', { demand: 101, capacity: 100, utilisation: 1.01, over: 1 }]
		]);
	});

	it('says nothing where no capacity or no contacts are known, and no share of nothing', () => {
		expect(told('L08', visits(500, null))).toEqual([]);
		expect(told('L08', { ...visits(5, 0), segments: [] })).toEqual([]);
		expect(told('L08', visits(5, 0))).toEqual([['error', 'C1', { demand: 5, capacity: 0, over: 5 }]]);
	});

	it('offers to hold the talk that is least needed on another channel with room, with its owner', () => {
		const plan = demoPlan();
		const [finding] = runChecks(plan, { asOf: '2026-11-25' }).filter(({ lint }) => lint === 'L08');
		const move = (channelId: string, ownerFunction: string) => ({
			kind: 'set-fields',
			entity: 'TP14',
			fields: { channelId, ownerFunction, ...(ownerFunction !== 'field_sales' && { ownerPersonId: null }) }
		});
		expect(finding!.fixes?.filter(({ kind }) => kind === 'set-fields')).toEqual([
			move('C9', 'inside_sales'),
			move('C2', 'field_sales')
		]);
	});
});

it('[CK33] L08R: only regions that are over are named, by their id', () => {
	const plan = (doctors: number) => ({
		fieldForce: {
			reps: 4,
			regions: [
				{ id: 'WEST', reps: 1 },
				{ id: 'EAST', reps: 1 },
				{ id: 'NORTH', reps: 2 }
			]
		},
		segments: [{ id: 'S1', sizeByRegion: { WEST: doctors, EAST: doctors, NORTH: 20 } }],
		channels: [{ ...visit, capacityContacts: 100 }],
		touchpoints: [{ id: 'T1', segmentId: 'S1', channelId: 'C1', reach: 1, frequencyPerHcp: 1 }]
	});
	expect(told('L08R', plan(25))).toEqual([]);
	expect(told('L08R', plan(26))).toEqual([
		['warn', 'C1 EAST', { demand: 26, capacity: 25, utilisation: 1.04 }],
		['warn', 'C1 WEST', { demand: 26, capacity: 25, utilisation: 1.04 }]
	]);
	expect(told('L08R', { ...plan(26), fieldForce: null })).toEqual([]);
});

it('[CK33] L17: 50 to 100 doctors per rep; while a size is missing, only too many can be told', () => {
	const plan = (...sizes: (number | null)[]) => ({
		fieldForce: { reps: 2 },
		segments: sizes.map((size, n) => ({ id: `S${n}`, size }))
	});
	const found = (...sizes: (number | null)[]) =>
		told('L17', plan(...sizes)).map(([, about, values]) => [about, values]);
	expect(found(100, 100)).toEqual([]);
	expect(found(50, 50)).toEqual([]);
	expect(found(201)).toEqual([['fieldForce', { targetsPerRep: 100.5, max: 100 }]]);
	expect(found(99)).toEqual([['fieldForce', { targetsPerRep: 49.5, min: 50 }]]);
	expect(found(99, null)).toEqual([]);
	expect(found(201, null)).toHaveLength(1);
	expect(told('L17', { segments: [{ id: 'S1', size: 900 }] })).toEqual([]);
	expect(told('L17', { fieldForce: { reps: 0 }, segments: [{ id: 'S1', size: 900 }] })).toEqual([]);
});

it('[CK43] L33: a third of the visits may go to lower priorities; more only while visits are not short', () => {
	const plan = (lower: number, capacityContacts: number, accessRateF2f: number | null = null) => ({
		segments: [
			{ id: 'S1', priority: 'A' as const, size: 200, accessRateF2f },
			{ id: 'S2', priority: 'C' as const, size: lower }
		],
		channels: [{ ...visit, capacityContacts }],
		touchpoints: ['S1', 'S2'].map((segmentId) => ({
			id: `T${segmentId}`,
			segmentId,
			channelId: 'C1',
			reach: 1,
			frequencyPerHcp: 1
		}))
	});
	expect(told('L33', plan(100, 100))).toEqual([]);
	expect(told('L33', plan(110, 100))).toEqual([['warn', 'C1', { share: 0.355 }]]);
	expect(told('L33', plan(110, 1000))).toEqual([]);
	const missed = plan(110, 1000, 0.9);
	missed.touchpoints[0]!.reach = 0.8;
	expect(told('L33', missed)).toHaveLength(1);
	missed.touchpoints[0]!.reach = 0.9;
	expect(told('L33', missed)).toEqual([]);
});

it('[CK35] L43: contacts, channels and materials, against a budget that was set', () => {
	const plan = (budgetCapEUR: unknown) => ({
		workshop: { settings: { budgetCapEUR } },
		segments: [{ id: 'S1', size: 10 }],
		channels: [{ id: 'C1', costPerContactEUR: 7, fixedCostEUR: 20 }],
		touchpoints: [{ id: 'T1', segmentId: 'S1', channelId: 'C1', reach: 0.5, frequencyPerHcp: 2 }],
		materials: [
			{ id: 'MT1', costEUR: 10 },
			{ id: 'MT2', costEUR: 999, maturity: 'retired' as const }
		]
	});
	expect(told('L43', plan(99))).toEqual([['error', 'budget', { totalEUR: 100, capEUR: 99 }]]);
	expect([100, null, 'much', undefined].flatMap((cap) => told('L43', plan(cap)))).toEqual([]);
	expect(found('L43', plan(99))[0]!.fixes).toEqual([
		{ kind: 'edit-field', entity: 'T1', path: 'frequencyPerHcp' },
		{ kind: 'edit-field', entity: 'MT1', path: 'costEUR' }
	]);
});
