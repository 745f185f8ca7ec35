/** Own undo and redo of a room, each with a word about what it was. */
import { m } from '#lib/paraglide/messages.js';
import type { RoomState } from '#lib/realtime/room-state.svelte.ts';
import { toast } from '#lib/ui/toast.ts';
import { titleOf, type Reader } from '../draft/titles.ts';
import { stepBetween, type Held, type Step } from './step.ts';

/** How items are called where this is told. */
interface Reads {
	readonly reader: Reader;
}

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

/** `change` as one step of undo, told in `words` (found after it) with a button that takes back this step and no later one. */
export function withUndo(scope: Reads, room: RoomState, words: string | (() => string), change: () => void): void {
	room.board.closeStep();
	change();
	room.board.closeStep();
	toast.note(typeof words === 'string' ? words : words(), undoing(scope, room));
}

export function takeBack(scope: Reads, room: RoomState): void {
	const before = heldBy(room);
	if (!room.board.undo()) return;
	const what = wordsOf(stepBetween(heldBy(room), before, (item) => titleOf(item, scope.reader).text));
	const step = room.board.nextRedo;
	toast.note(m.keys_undone({ what }), {
		label: m.stage_ui_redo(),
		onClick: () => (room.board.nextRedo === step ? doAgain(scope, room) : toast.note(m.keys_step_passed()))
	});
}

export function doAgain(scope: Reads, room: RoomState): void {
	const before = heldBy(room);
	if (!room.board.redo()) return;
	const what = wordsOf(stepBetween(before, heldBy(room), (item) => titleOf(item, scope.reader).text));
	toast.note(m.keys_redone({ what }), undoing(scope, room));
}

/** The button of a toast about the step that was just made: what came after it is not its to take back. */
function undoing(scope: Reads, room: RoomState): Parameters<typeof toast.note>[1] {
	const step = room.board.nextUndo;
	return {
		label: m.stage_ui_undo(),
		onClick: () => (room.board.nextUndo === step ? takeBack(scope, room) : toast.note(m.keys_step_passed()))
	};
}
