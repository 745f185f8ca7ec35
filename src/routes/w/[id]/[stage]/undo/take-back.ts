/** Own undo and redo of a room, each with a word about what it was. */
import { m } from '#lib/paraglide/messages.js';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { toast } from '#lib/ui/toast.ts';
import { titleOf } from '../draft/titles.ts';
import type { StageScope } from '../stage-scope.svelte.ts';
import { stepBetween, type Held, type Step } from './step.ts';

const heldBy = ({ board }: RoomState): Held => ({ cards: board.cards, groups: board.groups, items: board.items() });

function wordsOf(step: Step): string {
	switch (step.kind) {
		case 'deleted':
			return m.keys_step_deleted({ text: step.text });
		case 'written':
			return m.keys_step_written({ text: step.text });
		case 'moved':
			return m.keys_step_moved({ text: step.text });
		case 'changed':
			return m.keys_step_changed({ text: step.text });
		case 'several':
			return m.keys_step_several({ count: step.count });
		case 'some':
			return m.keys_step_some();
	}
}

export function takeBack(scope: StageScope, room: RoomState): void {
	const before = heldBy(room);
	room.board.undo();
	const what = wordsOf(stepBetween(heldBy(room), before, (item) => titleOf(item, scope.reader).text));
	toast.note(m.keys_undone({ what }), { label: m.stage_ui_redo(), onClick: () => doAgain(scope, room) });
}

export function doAgain(scope: StageScope, room: RoomState): void {
	const before = heldBy(room);
	room.board.redo();
	const what = wordsOf(stepBetween(before, heldBy(room), (item) => titleOf(item, scope.reader).text));
	toast.note(m.keys_redone({ what }), { label: m.stage_ui_undo(), onClick: () => takeBack(scope, room) });
}
