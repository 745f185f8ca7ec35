/** Totals at the edges of the map: worked out with the checks’ figures, once those are here. */
import type { Slices } from '#lib/domain/session/view.ts';
import { LatePart } from '#lib/ui/late-part.svelte.ts';

export const lateEdges = new LatePart(async () => {
	const [{ checkedPlan }, { planSource }, { mapEdges }, row, column] = await Promise.all([
		import('../draft/stage-findings.ts'),
		import('../draft/plan-source.svelte.ts'),
		import('./edges.ts'),
		import('./SegmentTotal.svelte'),
		import('./ChannelTotal.svelte')
	]);
	return {
		of: (slices: Slices, now: number) =>
			mapEdges(checkedPlan(slices, { now, source: planSource(slices.workshop) }).plan),
		SegmentTotal: row.default,
		ChannelTotal: column.default
	};
});
