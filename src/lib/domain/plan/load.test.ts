/** The arithmetic that checks and views share, against the worked examples of 14-plan-checks §5. */
import { describe, expect, it } from 'vitest';
import { demoPlan, rawDemo } from '#tests/support/plan.ts';
import { channelLoads, regionLoads } from './capacity.ts';
import { contactPressure, shareOfMarket } from './contact-pressure.ts';
import { planCost } from './cost.ts';
import { dayNumber, isMore, isoOf, roundTo } from './figures.ts';
import { weeksOf } from './planned.ts';
import type { Plan } from './schema.ts';

const golden = rawDemo()['golden'] as {
	contactPressure: Record<string, Record<string, number>>;
	regionLoadF2f: Record<string, { demand: number; capacity: number; utilisation: number }>;
	cost: Record<string, number>;
};
const visits = (plan: Plan) => channelLoads(plan).find(({ channel }) => channel.kind === 'f2f_visit')!;
const empty = (more: Partial<Plan>): Plan => ({
	schema: 'cocreation-plan/1',
	workshop: { id: 'W', title: {} },
	...more
});

describe('capacity', () => {
	it('[CK33] the worked example: 1,195 visits planned, 1,120 possible', () => {
		const { demand, capacity, planned } = visits(demoPlan());
		expect([roundTo(demand, 6), capacity]).toEqual([1195, 1120]);
		expect(planned.map(({ touchpoint, contacts }) => [touchpoint.id, roundTo(contacts!, 6)])).toEqual([
			['TP01', 144],
			['TP07', 429],
			['TP08', 286],
			['TP14', 189],
			['TP20', 147]
		]);
	});

	it('[CK33] what nobody wrote down follows from the field force: 8 reps × 50 days × 8 visits × 35 %', () => {
		const plan = demoPlan((d) => ((d.channels[0] as { capacityContacts: number | null }).capacityContacts = null));
		expect(roundTo(visits(plan).capacity!, 6)).toBe(1120);
		expect(visits({ ...plan, fieldForce: { ...plan.fieldForce, visitsPerDay: null } }).capacity).toBeNull();
		expect(visits({ ...plan, fieldForce: null }).capacity).toBeNull();
	});

	it('[CK33] by region as the golden figures say', () => {
		const plan = demoPlan();
		const rows = regionLoads(plan, visits(plan)).map(({ region, demand, capacity }) => [
			region,
			{
				demand: roundTo(demand, 1),
				capacity: roundTo(capacity, 1),
				utilisation: roundTo(demand / capacity, 3)
			}
		]);
		expect(Object.fromEntries(rows)).toEqual(golden.regionLoadF2f);
		expect(regionLoads({ ...plan, fieldForce: null }, visits(plan))).toEqual([]);
	});

	it('[CK33] what if: the visits to general practices as service calls leave 1,006 of 1,120', () => {
		const plan = demoPlan((d) => (d.touchpoints[13]!.channelId = 'C9'));
		const loads = channelLoads(plan).map(({ channel, demand }) => [channel.id, roundTo(demand, 1)]);
		expect(Object.fromEntries(loads)).toMatchObject({ C1: 1006, C9: 350 });
	});

	it('[CK33] contacts count in a region only where it is known who is there', () => {
		const plan = empty({
			fieldForce: { reps: 2, regions: [{ id: 'N', reps: 1 }, { id: 'S' }] },
			channels: [{ id: 'C', kind: 'f2f_visit', capacityContacts: 100 }],
			segments: [{ id: 'S1', size: 40 }],
			touchpoints: [
				{ id: 'T1', segmentId: 'S1', channelId: 'C', reach: 1, frequencyPerHcp: 1, regions: ['N'] },
				{ id: 'T2', segmentId: 'S1', channelId: 'C', reach: 1, frequencyPerHcp: 1 }
			]
		});
		expect(regionLoads(plan, visits(plan))).toEqual([{ region: 'N', demand: 40, capacity: 50 }]);
		expect(visits(plan).demand).toBe(80);
	});
});

describe('contact pressure', () => {
	it('[CK34] the worked example: S3 gets 14 emails and 17 pushed contacts in 13 weeks', () => {
		const plan = demoPlan();
		const weeks = weeksOf(plan)!;
		const rows = contactPressure(plan).map((each) => [
			each.segment.id,
			{
				pushPerWeekFullyReached: roundTo(each.pushInPeriod / weeks, 2),
				pushPerWeekAverage: roundTo(each.pushAverage / weeks, 2),
				emailsPerWeekFullyReached: roundTo(each.emailsInPeriod / weeks, 2),
				emailsInPeriod: each.emailsInPeriod,
				f2fInPeriod: each.f2fInPeriod,
				shareOfMarketF2fPct: roundTo(100 * shareOfMarket(plan, each, 9)!, 2)
			}
		]);
		expect(Object.fromEntries(rows)).toEqual(golden.contactPressure);
	});

	it('[CK34] a period is as long as it says, else as its days are, else unknown', () => {
		const period = (planPeriod: Plan['workshop']['planPeriod']) =>
			weeksOf(empty({ workshop: { id: 'W', title: {}, planPeriod } }));
		expect(period({ weeks: 10, from: '2027-01-11', to: '2027-04-11' })).toBe(10);
		expect(period({ from: '2027-01-11', to: '2027-04-11' })).toBe(13);
		expect([period({ from: '2027-01-11' }), period({ from: '2027-02-11', to: '2027-01-11' }), period(null)]).toEqual([
			null,
			null,
			null
		]);
		expect(
			shareOfMarket(empty({ segments: [{ id: 'S' }] }), contactPressure(empty({ segments: [{ id: 'S' }] }))[0]!, 9)
		).toBeNull();
	});
});

it('[CK35] cost as the golden figures say; a retired material costs nothing any more', () => {
	const rounded = (plan: Plan) =>
		Object.fromEntries(Object.entries(planCost(plan)).map(([key, eur]) => [key, Math.round(eur)]));
	expect(rounded(demoPlan())).toEqual(golden.cost);
	expect(rounded(demoPlan((d) => (d.materials[11]!.maturity = 'retired')))['materialsEUR']).toBe(73_700);
});

it('[CK36] what was dropped is no longer planned', () => {
	const plan = demoPlan((d) => Object.assign(d.touchpoints[13]!, { status: 'dropped' }));
	expect(roundTo(visits(plan).demand, 1)).toBe(1006);
});

it('[CK33] figures are compared without the noise of their digits, and days as far as the calendar goes', () => {
	expect(200 * 0.55 > 110).toBe(true);
	expect([isMore(200 * 0.55, 110), isMore(110.1, 110), isMore(110, 110)]).toEqual([false, true, false]);
	expect([dayNumber('2027-01-11T23:30:00-05:00'), isoOf(dayNumber('2027-01-11')! + 42)]).toEqual([
		20_829,
		'2027-02-22'
	]);
	expect([dayNumber('never'), dayNumber(null), isoOf(1e12)]).toEqual([null, null, null]);
});
