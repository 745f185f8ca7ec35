import { describe, expect, it } from 'vitest';
import { demoPlan } from '#tests/support/plan.ts';
import { channelLoads, regionLoads } from '../plan/capacity.ts';
import { runChecks } from './registry.ts';
import { AS_PLANNED, changesOf, withChanges, type WhatIf } from '../plan/what-if.ts';
import { outcomeOf, triedPlan } from './outcome.ts';

const options = { asOf: '2026-11-25' };
const ask = (more: Partial<WhatIf>, plan = demoPlan()) => {
	const changes = changesOf(plan, { ...AS_PLANNED, ...more });
	const changed = withChanges(plan, changes);
	return { plan, changes, changed, outcome: outcomeOf(plan, changed, options) };
};
const lints = (found: readonly { lint: string }[]) => [...new Set(found.map(({ lint }) => lint))].sort();

describe('what if', () => {
	it('[VW6] as planned nothing changes, and asking changes nothing', () => {
		const { plan, changes, outcome } = ask({});
		expect(changes).toEqual([]);
		expect(outcome).toMatchObject({ figures: [], gone: [], come: [], losses: [] });
		expect(outcome.unchanged).toBeGreaterThan(30);
		expect(plan).toEqual(demoPlan());
		ask({ without: 'C1', reps: -3, frequency: 2, budgetEUR: 1 }, plan);
		expect(plan).toEqual(demoPlan());
	});

	it('[UI399] the findings of what is tried are its own', () => {
		const plan = { ...demoPlan(), exportedAt: options.asOf, findings: [] };
		const changes = changesOf(plan, { ...AS_PLANNED, without: 'C1' });
		const { findings } = triedPlan(plan, changes);
		expect(findings).toEqual(runChecks(withChanges(plan, changes), { asOf: plan.workshop.asOf ?? options.asOf }));
		expect(findings).not.toEqual(runChecks(plan, { asOf: plan.workshop.asOf ?? options.asOf }));
		expect(plan.findings).toEqual([]);
	});

	it('[VW6] without visits nothing is asked of them, and whom nobody speaks with any more is named', () => {
		const { changes, changed, outcome } = ask({ without: 'C1' });
		expect(changes).toEqual(['TP01', 'TP07', 'TP08', 'TP14', 'TP20'].map((item) => ({ kind: 'remove', item })));
		expect(channelLoads(changed)[0]).toMatchObject({ demand: 0, capacity: 1120 });
		expect(outcome.figures).toContainEqual({ figure: 'demand', of: 'C1', before: expect.closeTo(1195, 6), after: 0 });
		// S1 keeps its evenings (60 × .4), S2 its remote talks (260 × .4), S3 and S4 their service calls.
		const spoken = outcome.losses.map(({ segment, spoken: [was, is] }) => [
			segment.id,
			Math.round(was),
			Math.round(is)
		]);
		expect(spoken).toEqual([
			['S1', 48, 24],
			['S2', 143, 104],
			['S3', 189, 126],
			['S4', 49, 35]
		]);
		const only = ask(
			{ without: 'C1' },
			demoPlan((d) => void (d.touchpoints = d.touchpoints.filter(({ id }) => id === 'TP20')))
		);
		expect(only.outcome.losses).toMatchObject([
			{
				segment: { id: 'S4' },
				spoken: [49, 0],
				reached: [49, 0],
				nothing: { regions: ['NORTH', 'WEST', 'SOUTH'], doctors: 70 }
			}
		]);
		expect(lints(outcome.gone)).toEqual(expect.arrayContaining(['L08', 'L08R']));
		expect(lints(outcome.come)).toContain('L49');
	});

	it('[VW6] fewer reps carry fewer visits, region by region as before', () => {
		const { changed, outcome } = ask({ reps: -4 });
		const visits = channelLoads(changed)[0]!;
		expect(visits.capacity).toBe(560);
		expect(regionLoads(changed, visits).map(({ capacity }) => capacity)).toEqual([210, 140, 140, 70]);
		expect(outcome.figures).toContainEqual({ figure: 'reps', of: null, before: 8, after: 4 });
		// Where the plan does not say what is possible, it follows from the field force.
		const unsaid = ask(
			{ reps: 8 },
			demoPlan((d) => ((d.channels[0] as { capacityContacts: number | null }).capacityContacts = null))
		);
		expect(channelLoads(unsaid.changed)[0]!.capacity).toBeCloseTo(2240, 6);
		// Nobody can have fewer than none.
		expect(channelLoads(ask({ reps: -20 }).changed)[0]!.capacity).toBe(0);
	});

	it('[VW6] how often is told for every contact; a budget decides what is too much', () => {
		const twice = ask({ frequency: 2 });
		expect(channelLoads(twice.changed)[0]!.demand).toBeCloseTo(2390, 6);
		expect(lints(twice.outcome.come)).toContain('L09');
		const less = ask({ budgetEUR: 300_000 });
		expect(lints(less.outcome.come)).toEqual(['L43']);
		expect(less.changes).toHaveLength(1);
		expect(lints(outcomeOf(less.changed, less.plan, options).gone)).toEqual(['L43']);
	});
});
