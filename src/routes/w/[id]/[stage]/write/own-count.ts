/** Counts from behind the curtain come a few seconds late, so that nobody can watch a single person write; one's own need not. Pure. */
import type { SideCounts } from '#lib/domain/session/view.ts';

/** [UI238] The published counts, never less than the `own` cards this very person has ready on `side`. */
export function withOwn(counts: SideCounts, own: number, side: string): SideCounts {
	const { total, bySide } = counts;
	const shown =
		bySide && (side === 'field' || side === 'internal') ? { ...bySide, [side]: Math.max(bySide[side], own) } : bySide;
	return { total: Math.max(total, own, shown ? shown.field + shown.internal : 0), bySide: shown };
}
