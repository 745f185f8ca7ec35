/** Groups in the order a draft should look at them: by the vote, where there was one. Pure. */
import type { BallotView } from '#lib/domain/session/view.ts';
import type { Column } from '../group/assign.ts';

export type RankedColumn = Column & { readonly talk: boolean };

/** Voted groups in both sides' order, then those nobody could vote on, then ungrouped cards; empty ones are left out [UI54]. */
export function rankGroups(columns: readonly Column[], results: BallotView['results']): RankedColumn[] {
	const place = new Map(results?.rows.map((row, i) => [row.id, i]));
	const placeOf = ({ group }: Column): number => (group ? (place.get(group.id) ?? place.size) : place.size + 1);
	return columns
		.filter((column) => column.cards.length > 0 || column.group?.name)
		.map((column) => ({ ...column, talk: !!results?.rows.find((row) => row.id === column.group?.id)?.talk }))
		.sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
}
