/** How materials were used, added up, and what those cost that nobody used. Pure. Source: 15-views §6 (material radar). */
import { sum } from './figures.ts';
import type { Material } from './schema.ts';

export interface Usage {
	/** Null: nobody has said yet. */
	readonly uses: number | null;
	/** Share of people who used it in the last week that was noted, 0 to 1; null where it is not known. */
	readonly active: number | null;
	/** Most frequent first. */
	readonly reasons: readonly { readonly code: string; readonly n: number }[];
	/** Said to be used by nobody: sums that come to nothing, or reasons against it without a single use. */
	readonly never: boolean;
}

export function usageOf({ usageLog, notUsedReasons }: Material): Usage {
	const log = usageLog ?? [];
	const reasons = (notUsedReasons ?? [])
		.map(({ code, n }) => ({ code, n: n ?? 0 }))
		.filter(({ n }) => n > 0)
		.sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
	const uses = log.length === 0 ? null : sum(log.map((each) => each.uses ?? 0));
	const last = log
		.map(({ weekStart }) => weekStart ?? '')
		.sort()
		.at(-1);
	const week = log.filter(({ weekStart, reps }) => (weekStart ?? '') === last && reps != null);
	const reps = sum(week.map((each) => each.reps ?? 0));
	return {
		uses,
		active: reps === 0 ? null : sum(week.map((each) => each.activeUsers ?? 0)) / reps,
		reasons,
		never: uses === 0 || (uses === null && reasons.length > 0)
	};
}

/** Materials that were made and never used, and what they cost, in euros. */
export function wasteOf(materials: readonly Material[]): {
	readonly never: readonly Material[];
	readonly costEUR: number;
} {
	const never = materials.filter((material) => material.maturity !== 'retired' && usageOf(material).never);
	return { never, costEUR: sum(never.map(({ costEUR }) => costEUR ?? 0)) };
}
