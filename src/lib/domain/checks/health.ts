/** One figure for the cover of a plan, beside the counts it is made of. It never stands against anything. Source: 14-plan-checks §5. */
import type { Plan } from '../plan/schema.ts';
import type { Finding } from './finding.ts';

/** An error weighs as much as four warnings. */
const ERROR_WEIGHT = 4;

export interface PlanHealth {
	/** What is checked. */
	readonly entities: number;
	readonly errors: number;
	readonly warns: number;
	readonly infos: number;
	/** 0 to 100; null while there is nothing to check. */
	readonly score: number | null;
}

/** score = 100 × N / (N + 4 × errors + warnings), with N entities [CK31]. */
export function planHealth(plan: Plan): PlanHealth {
	const { insights, goals, segments, messages, touchpoints, materials, ledger, roleAgreements } = plan;
	const lists = [insights, goals, segments, messages, touchpoints, materials, ledger, roleAgreements];
	const entities = lists.reduce((all, list) => all + (list?.length ?? 0), 0);
	const count = (severity: Finding['severity']): number =>
		(plan.findings ?? []).filter((finding) => finding.severity === severity).length;
	const [errors, warns, infos] = [count('error'), count('warn'), count('info')];
	const score = entities === 0 ? null : Math.round((100 * entities) / (entities + ERROR_WEIGHT * errors + warns));
	return { entities, errors, warns, infos, score };
}

/** Whether there is a plan to judge: checks say nothing of what was not written, and a figure would praise it. */
export const isWritten = (plan: Plan): boolean =>
	(['goals', 'segments', 'messages', 'touchpoints'] as const).every((list) => (plan[list]?.length ?? 0) > 0);
