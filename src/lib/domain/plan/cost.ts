/** What a plan costs, in EUR: contacts, channels, materials. A number that is missing costs nothing. Pure. Source: 14-plan-checks, L43. */
import type { Plan } from './schema.ts';
import { channelLoads } from './capacity.ts';
import { sum } from './figures.ts';

export interface PlanCost {
	readonly variableEUR: number;
	readonly channelFixedEUR: number;
	readonly materialsEUR: number;
	readonly totalEUR: number;
}

export function planCost(plan: Plan): PlanCost {
	const loads = channelLoads(plan);
	const materials = (plan.materials ?? []).filter(({ maturity }) => maturity !== 'retired');
	const variableEUR = sum(loads.map(({ channel, demand }) => demand * (channel.costPerContactEUR ?? 0)));
	const channelFixedEUR = sum(loads.map(({ channel }) => channel.fixedCostEUR ?? 0));
	const materialsEUR = sum(materials.map(({ costEUR }) => costEUR ?? 0));
	return { variableEUR, channelFixedEUR, materialsEUR, totalEUR: variableEUR + channelFixedEUR + materialsEUR };
}
