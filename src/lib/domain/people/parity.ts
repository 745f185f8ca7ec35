/** Is the table even? Rules PE in session/RULES.md; source: 12-method §3.4 P1, plan check L34. */
import type { AgreeingSide } from './people.ts';

export type ParityState = 'even' | 'uneven' | 'too-few';

const MIN_PER_SIDE = 2;
/** The smaller side is at least two thirds of the larger. */
const EVEN_RATIO = 2 / 3;

export function parityOf({ field, internal }: Readonly<Record<AgreeingSide, number>>): ParityState {
	if (Math.min(field, internal) < MIN_PER_SIDE) return 'too-few';
	return Math.min(field, internal) / Math.max(field, internal) >= EVEN_RATIO - 1e-9 ? 'even' : 'uneven';
}

/** Counts by side where both sides reach k, else only the total: a figure about fewer people would point at persons [PE5]. */
export function countsFor(
	counts: Readonly<Record<AgreeingSide, number>>,
	sizes: Readonly<Record<AgreeingSide, number>>,
	k: number
) {
	const shown = sizes.field >= k && sizes.internal >= k;
	return {
		total: counts.field + counts.internal,
		bySide: shown ? { field: counts.field, internal: counts.internal } : null
	};
}
