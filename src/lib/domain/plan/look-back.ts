/**
 * Materials as a table looks back on them: what was promised beside what was done, and what stayed in the bag first. Pure.
 * Rule AF13 in ../RULES.md; source: 13-templates §4.9.
 */
import { sum } from './figures.ts';
import type { Material } from './schema.ts';
import { usageOf, type Usage } from './usage.ts';

export interface LookedBack {
	readonly material: Material;
	readonly usage: Usage;
	/** Uses a week of everybody who promised some; null where nobody did. */
	readonly promised: number | null;
	/** Uses a week, over the weeks that were noted; null where none was. */
	readonly done: number | null;
}

/** `less`: than was promised. `unknown`: nobody noted anything. */
export const LOOKS = ['never', 'less', 'used', 'unknown'] as const;
export type Look = (typeof LOOKS)[number];

/** Without what is not made any more. What cost most comes first, so that it is talked about while there is time. */
export function lookBack(materials: readonly Material[]): Readonly<Record<Look, readonly LookedBack[]>> {
	const all = materials
		.filter(({ maturity }) => maturity !== 'retired')
		.map(lookedAt)
		.sort((a, b) => (b.material.costEUR ?? 0) - (a.material.costEUR ?? 0));
	const of = (look: Look): LookedBack[] => all.filter((each) => lookOf(each) === look);
	return { never: of('never'), less: of('less'), used: of('used'), unknown: of('unknown') };
}

function lookedAt(material: Material): LookedBack {
	const usage = usageOf(material);
	const { repsCommitted: reps, usesPerWeekPerRep: each } = material.commitment ?? {};
	const weeks = new Set((material.usageLog ?? []).map(({ weekStart }) => weekStart)).size;
	return {
		material,
		usage,
		promised: reps == null || each == null ? null : reps * each,
		done: usage.uses === null ? null : usage.uses / weeks
	};
}

function lookOf({ usage, promised, done }: LookedBack): Look {
	if (usage.never) return 'never';
	if (done === null) return 'unknown';
	return promised !== null && done < promised ? 'less' : 'used';
}

/** How many relays came in time, of those that somebody counted; null where nobody did. */
export function keptInTime(
	relays: readonly { readonly kept?: { onTime?: number | null; late?: number | null } | null }[]
): {
	readonly onTime: number;
	readonly all: number;
} | null {
	const counted = relays.flatMap(({ kept }) => kept ?? []);
	const onTime = sum(counted.map((kept) => kept.onTime ?? 0));
	const all = onTime + sum(counted.map((kept) => kept.late ?? 0));
	return all === 0 ? null : { onTime, all };
}
