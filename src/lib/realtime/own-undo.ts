/**
 * Yjs' undo that fails without breaking what is around it. Seen in one of 300 seeds of a fuzz (R10, yjs 13.6.33): `redoItem` follows a
 * neighbour that was collected, and throws in the middle of its transaction. To be deleted when Yjs does not.
 */
import * as Y from 'yjs';

export class OwnUndo extends Y.UndoManager {
	/** Told of a step that could not be taken back, or done again, whole. What it did change is a change like any other. */
	onFailed: () => void = () => undefined;

	override undo(): ReturnType<Y.UndoManager['undo']> {
		return this.#step(() => super.undo());
	}
	override redo(): ReturnType<Y.UndoManager['redo']> {
		return this.#step(() => super.redo());
	}

	#step<T>(step: () => T): T | null {
		try {
			return step();
		} catch {
			// Left standing, it would keep every later step from being looked at.
			this.currStackItem = null;
			this.onFailed();
			return null;
		}
	}
}
