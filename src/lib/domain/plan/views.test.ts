/** The figures of the views, against the worked examples of 14-plan-checks §5 and the formulas of 15-views §6. */
import { describe, expect, it } from 'vitest';
import { demoPlan, repairedDemo, rawDemo } from '#tests/support/plan.ts';
import { channelCosts } from './channel-cost.ts';
import { coverageMatrix } from './coverage.ts';
import { roundTo, sum } from './figures.ts';
import type { Plan } from './schema.ts';
import { isConversation, uncovered } from './uncovered.ts';
import { weeklyPressure } from './weekly-pressure.ts';

const empty: Plan = { schema: 'cocreation-plan/1', workshop: { id: 'W', title: {} } };
const row = (plan: Plan, id: string) => coverageMatrix(plan).rows.find(({ segment }) => segment.id === id)!;

describe('coverage', () => {
	it('[VW1] contacts per doctor, touchpoints and the core message, by segment and channel', () => {
		const plan = demoPlan();
		const { channels, rows } = coverageMatrix(plan);
		expect(channels.map(({ channel }) => channel.id)).toEqual(plan.channels!.map(({ id }) => id));
		expect(rows.map(({ segment }) => segment.id)).toEqual(['S1', 'S2', 'S3', 'S4']);
		expect(sum(rows.flatMap(({ cells }) => cells.map((cell) => cell?.planned.length ?? 0)))).toBe(24);
		// S4: 120 doctors, of whom TP20 reaches 70 (SOUTH, NORTH, WEST) at 70 %, three times: 147 contacts.
		expect(roundTo(row(plan, 'S4').cells[0]!.contactsPerDoctor!, 3)).toBe(1.225);
		const core = new Set(plan.messages!.filter(({ level }) => level === 'core').map(({ id }) => id));
		for (const cell of rows.flatMap(({ cells }) => cells))
			expect(cell?.core ?? false).toBe(
				cell?.planned.some(({ touchpoint }) => core.has(touchpoint.messageId!)) ?? false
			);
		expect(coverageMatrix(empty)).toEqual({ channels: [], rows: [] });
	});

	it('[VW2] preference match is the share of contacts on channels a segment prefers', () => {
		// S1 prefers visits and webinars: TP01 3 of all its contacts, and what it has on C6.
		const plan = demoPlan();
		const own = plan.touchpoints!.filter(({ segmentId }) => segmentId === 'S1');
		const times = (ids: readonly string[]) =>
			sum(own.filter(({ channelId }) => ids.includes(channelId!)).map(({ frequencyPerHcp }) => frequencyPerHcp!));
		const all = sum(own.map(({ frequencyPerHcp }) => frequencyPerHcp!));
		expect(row(plan, 'S1').preferenceMatch).toBeCloseTo(times(['C1', 'C6']) / all, 9);
		expect(row(plan, 'S1').preferenceMatch).toBeGreaterThan(0.3);
		const silent = demoPlan((d) => void (d.segments[0]!.preferences = []));
		expect(row(silent, 'S1').preferenceMatch).toBeNull();
	});
});

describe('capacity and cost', () => {
	const golden = rawDemo()['golden'] as {
		channelLoad: Record<string, { variableCostEUR: number; fixedCostEUR: number }>;
	};

	it('[VW3] what a channel costs in all, per contact and per doctor it reaches', () => {
		const rows = channelCosts(demoPlan());
		for (const { load, totalEUR } of rows) {
			const { variableCostEUR, fixedCostEUR } = golden.channelLoad[load.channel.id]!;
			// The golden figures are rounded to whole euros.
			expect(Math.abs(totalEUR - variableCostEUR - fixedCostEUR)).toBeLessThan(1);
		}
		const visits = rows[0]!;
		expect(visits.perContactEUR).toBeCloseTo(130, 9);
		// S1 60 × .8, S2 260 × .55 (the same doctors twice), S3 420 × .45, S4 70 × .7.
		expect(visits.reached).toBeCloseTo(48 + 143 + 189 + 49, 6);
		expect(visits.perReachedEUR).toBeCloseTo(155_350 / 429, 6);
		const none = channelCosts(demoPlan((d) => void (d.touchpoints = [])))[0]!;
		expect([none.perContactEUR, none.perReachedEUR, none.reached]).toEqual([null, null, 0]);
	});

	it('[VW3] regions add up to the whole', () => {
		for (const plan of [demoPlan(), repairedDemo()]) {
			const visits = channelCosts(plan)[0]!;
			expect(visits.regions).toHaveLength(4);
			expect(sum(visits.regions.map(({ demand }) => demand))).toBeCloseTo(visits.load.demand, 6);
			expect(sum(visits.regions.map(({ capacity }) => capacity))).toBeCloseTo(visits.load.capacity!, 6);
		}
	});
});

describe('pressure by week', () => {
	it('[VW4] thirteen weeks that add up to what a doctor gets in the period', () => {
		for (const each of weeklyPressure(demoPlan())!) {
			expect(each.weeks).toHaveLength(13);
			expect(sum(each.weeks.map(({ total }) => total))).toBeCloseTo(each.pushInPeriod, 9);
			expect(sum(each.weeks.map(({ average }) => average))).toBeCloseTo(each.pushAverage, 9);
			expect(sum(each.weeks.map(({ emails }) => emails))).toBeCloseTo(each.emailsInPeriod, 9);
			for (const { push, total } of each.weeks) expect(sum(push.map(({ contacts }) => contacts))).toBeCloseTo(total, 9);
		}
		// The worked example: S3 gets 14 emails, in 13 weeks 1.08 a week, and 1.31 contacts a week in all.
		const s3 = weeklyPressure(demoPlan())![2]!;
		expect(roundTo(sum(s3.weeks.map(({ emails }) => emails)) / 13, 2)).toBe(1.08);
		expect(roundTo(sum(s3.weeks.map(({ total }) => total)) / 13, 2)).toBe(1.31);
	});

	const channels = [{ id: 'C', direction: 'push' as const, countsAsEmail: true }];
	const frame = (touchpoints: Plan['touchpoints'], more: Partial<Plan['workshop']> = {}): Plan => ({
		...empty,
		workshop: { ...empty.workshop, planPeriod: { from: '2027-01-04', to: '2027-01-31' }, ...more },
		segments: [{ id: 'S', size: 10 }],
		channels,
		touchpoints
	});
	const one = (id: string, more: object) => ({
		id,
		segmentId: 'S',
		channelId: 'C',
		frequencyPerHcp: 4,
		reach: 0.5,
		...more
	});
	const totals = (plan: Plan) => weeklyPressure(plan)![0]!.weeks.map(({ total }) => roundTo(total, 6));

	it('[VW9] eight days are a week and a day, not two weeks', () => {
		const eight = demoPlan(
			(d) => void Object.assign(d.workshop, { planPeriod: { from: '2027-01-11', to: '2027-01-18' } })
		);
		for (const { weeks, inWeeks } of weeklyPressure(eight)!) {
			expect(weeks).toHaveLength(2);
			expect(inWeeks).toBeCloseTo(8 / 7, 9);
		}
	});

	it('[VW4] contacts fall evenly on the days they may happen', () => {
		expect(totals(frame([one('a', {})]))).toEqual([1, 1, 1, 1]);
		expect(totals(frame([one('a', { from: '2027-01-04', to: '2027-01-17' })]))).toEqual([2, 2, 0, 0]);
		expect(totals(frame([one('a', { from: '2027-01-18' })]))).toEqual([0, 0, 2, 2]);
	});

	it('[VW4] without a day of its own it follows its cause; in a ring, the period', () => {
		const cause = one('a', { from: '2027-01-04', to: '2027-01-10', frequencyPerHcp: 1 });
		const after = one('b', { trigger: { after: 'a', delayDays: 14 } });
		expect(totals(frame([cause, after]))).toEqual([1, 0, 2, 2]);
		const ring = [
			one('a', { trigger: { after: 'b', delayDays: 7 } }),
			one('b', { trigger: { after: 'a', delayDays: 7 } })
		];
		expect(sum(totals(frame(ring)))).toBeCloseTo(8, 5);
	});

	it('[VW4] what lies outside the period counts in the week that is nearest', () => {
		expect(totals(frame([one('a', { from: '2026-12-01', to: '2026-12-05' })]))).toEqual([4, 0, 0, 0]);
		expect(totals(frame([one('a', { from: '2027-03-01', to: '2027-04-01' })]))).toEqual([0, 0, 0, 4]);
	});

	it('[VW4] without a first day, or with a period nobody plans, there are no weeks', () => {
		expect(weeklyPressure(empty)).toBeNull();
		expect(weeklyPressure(frame([], { planPeriod: { weeks: 13 } }))).toBeNull();
		expect(weeklyPressure(frame([], { planPeriod: { from: '2027-01-04', to: '9999-12-31' } }))).toBeNull();
		expect(weeklyPressure(frame([], { planPeriod: { from: '2027-01-04', to: '2027-01-14' } }))![0]!.weeks).toHaveLength(
			2
		);
	});
});

describe('who is left out', () => {
	it('[VW5] segments without any contact, and regions of a segment', () => {
		const names = (plan: Plan, counts?: typeof isConversation) =>
			uncovered(plan, counts).map(({ segment, regions, doctors }) => [segment.id, regions, doctors]);
		expect(names(demoPlan())).toEqual([['S4', ['EAST'], 50]]);
		const spoken = new Set(['C1', 'C2', 'C7', 'C9']);
		const digital = demoPlan(
			(d) => void (d.touchpoints = d.touchpoints.filter((t) => t.segmentId !== 'S3' || !spoken.has(t.channelId)))
		);
		expect(names(digital)).toEqual(names(demoPlan()));
		expect(names(digital, isConversation)[0]).toEqual(['S3', 'all', 420]);
		const gone = demoPlan((d) => void (d.touchpoints = d.touchpoints.filter(({ segmentId }) => segmentId !== 'S1')));
		expect(names(gone)[0]).toEqual(['S1', 'all', 60]);
		const never = demoPlan((d) => {
			for (const each of d.touchpoints) if (each.segmentId === 'S1') each.frequencyPerHcp = 0;
		});
		expect(names(never)[0]).toEqual(['S1', 'all', 60]);
	});
});
