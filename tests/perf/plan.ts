/** What a plan of 500 items costs the page that checks and draws it: pure functions in this process, no browser, no network. */
import { runChecks } from '#lib/domain/checks/registry.ts';
import { outcomeOf } from '#lib/domain/checks/outcome.ts';
import { channelCosts } from '#lib/domain/plan/channel-cost.ts';
import { coverageMatrix } from '#lib/domain/plan/coverage.ts';
import { AS_PLANNED, changesOf, withChanges } from '#lib/domain/plan/what-if.ts';
import { weeklyPressure } from '#lib/domain/plan/weekly-pressure.ts';
import { largePlan } from '../support/large-plan.ts';
import { median, type Figure, type Part } from './figures.ts';

const ITEMS = 500;
const CHECKS_MS = 100;
const VIEWS_MS = 50;
const WHAT_IF_MS = 250;
const options = { asOf: '2026-11-25' };

/** The median of many runs; the first ones, before the engine has warmed up, do not count. */
function timed(runs: number, work: () => unknown): number {
	const times: number[] = [];
	for (let i = -2; i < runs; i++) {
		const start = performance.now();
		work();
		if (i >= 0) times.push(performance.now() - start);
	}
	return median(times);
}

export function plan(runs: number): Promise<Part> {
	const large = largePlan({ items: ITEMS });
	const found = runChecks(large, options).length;
	if (found < 50) throw new Error(`A plan in which only ${found} things are found says little about the checks.`);
	const ms = (name: string, target: number, counts: string, work: () => unknown): Figure => ({
		name,
		value: timed(runs * 5, work),
		unit: 'ms',
		target,
		counts
	});
	return Promise.resolve({
		title: `A plan of ${ITEMS} items`,
		setting: `In the proportions of the demo, with ${found} findings; pure functions, warmed up; median of ${runs * 5} runs.`,
		figures: [
			ms('All checks', CHECKS_MS, 'Every finding of the whole plan.', () => runChecks(large, options)),
			ms('Figures of all views', VIEWS_MS, 'Coverage, capacity and cost, pressure by week.', () => [
				coverageMatrix(large),
				channelCosts(large),
				weeklyPressure(large)
			]),
			ms('What if', WHAT_IF_MS, 'The changed plan, checked and compared, as on each step of a slider.', () =>
				outcomeOf(large, withChanges(large, changesOf(large, { ...AS_PLANNED, frequency: 1.5 })), options)
			)
		]
	});
}
