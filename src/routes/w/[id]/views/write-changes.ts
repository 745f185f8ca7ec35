/** How the edits of this page get into the room of the channel map. Knows no page: the board is handed in. */
import { ASSUMPTIONS_ID, assumptionsOf } from '#lib/domain/plan/assumptions.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Change } from '#lib/domain/plan/what-if.ts';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';

type Board = Pick<RoomState['board'], 'addItem' | 'items' | 'removeItem' | 'setField'>;

/** Figure by figure: what others wrote beside it meanwhile stays [VW8]. */
export function writeChanges(board: Board, plan: Plan, changes: readonly Change[]): void {
	for (const change of changes) {
		if (change.kind === 'remove') board.removeItem(change.item);
		else {
			const id = change.item === ASSUMPTIONS_ID ? assumptionsIn(board, plan) : change.item;
			for (const { path, value } of change.leaves) board.setField(id, path, value);
		}
	}
}

/** What a request for these changes is about; the assumptions also where nobody has written them down yet. */
export const namedIn = (changes: readonly Change[], items: readonly Item[]): string[] =>
	changes.map(({ item }) => item).filter((id) => id === ASSUMPTIONS_ID || items.some((item) => item.id === id));

/**
 * The item to write assumptions into. A workshop from before there was one gets it with all its plan came with: from then on what is
 * written there counts alone [VW8].
 */
export function assumptionsIn(board: Board, plan: Plan): string {
	const item = board.items('assumptions')[0];
	if (item) return item.id;
	const fields = JSON.parse(JSON.stringify(assumptionsOf(plan))) as Item['fields'];
	board.addItem({ id: ASSUMPTIONS_ID, kind: 'assumptions', fields });
	return ASSUMPTIONS_ID;
}
