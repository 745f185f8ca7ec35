/** The plan as it leaves the workshop: assembled, checked, measured and hashed. What GET plan, the plan page and exports use. */
import { runChecks } from '../checks/registry.ts';
import { assemblePlan, type PlanInput } from './assemble.ts';
import { canonicalPlan } from './canonical.ts';
import { planMetrics } from './metrics.ts';
import type { Plan } from './schema.ts';

/**
 * @param input `asOf` is the day the checks count from
 * @param hash of the canonical text, SHA-256 in hex; the caller has the cryptography
 */
export function publishPlan(input: PlanInput, hash: (canonical: string) => string): Plan {
	const plan = assemblePlan(input);
	return {
		...plan,
		hash: hash(canonicalPlan(plan)),
		findings: runChecks(plan, { asOf: input.asOf }),
		metrics: planMetrics(plan)
	};
}
