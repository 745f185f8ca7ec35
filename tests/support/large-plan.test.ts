/** The plan that benches measure is a plan, and what views say of it adds up. */
import { expect, it } from 'vitest';
import { regionLoads, channelLoads } from '#lib/domain/plan/capacity.ts';
import { sum } from '#lib/domain/plan/figures.ts';
import { readPlan } from '#lib/domain/plan/schema.ts';
import { weeklyPressure } from '#lib/domain/plan/weekly-pressure.ts';
import { largePlan } from './large-plan.ts';

const LISTS = ['insights', 'goals', 'segments', 'messages', 'channels', 'touchpoints', 'materials'] as const;

it('[VW3] [VW4] whatever the plan: regions add up to the whole, weeks to the period', () => {
	for (let seed = 1; seed <= 8; seed++) {
		const read = readPlan(JSON.parse(JSON.stringify(largePlan({ seed, items: 60 * seed }))));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		const { plan } = read;
		const visits = channelLoads(plan).find(({ channel }) => channel.kind === 'f2f_visit')!;
		const regions = regionLoads(plan, visits);
		expect(regions).toHaveLength(12);
		expect(sum(regions.map(({ capacity }) => capacity))).toBeCloseTo(visits.capacity!, 6);
		expect(sum(regions.map(({ demand }) => demand))).toBeCloseTo(visits.demand, 6);
		const rows = weeklyPressure(plan)!;
		expect(rows.some(({ pushInPeriod }) => pushInPeriod > 0)).toBe(true);
		for (const { weeks, pushInPeriod, emailsInPeriod, pushAverage } of rows) {
			expect(sum(weeks.map(({ total }) => total))).toBeCloseTo(pushInPeriod, 6);
			expect(sum(weeks.map(({ average }) => average))).toBeCloseTo(pushAverage, 6);
			expect(sum(weeks.map(({ emails }) => emails))).toBeCloseTo(emailsInPeriod, 6);
		}
	}
});

it('[VW1] has as many items as asked for, and is the same for the same seed', () => {
	const plan = largePlan({ items: 500, seed: 7 });
	expect(sum(LISTS.map((list) => plan[list]!.length))).toBe(500);
	expect(largePlan({ items: 500, seed: 7 })).toEqual(plan);
});
