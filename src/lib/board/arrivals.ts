/**
 * What others put on the board: how many cards, groups and items arrived from elsewhere, never what they say. For those who hear
 * the page instead of seeing it. Own writes and undo are local transactions and do not count.
 */
import type * as Y from 'yjs';
import { ROOTS, rootOf, type Root } from './shape.ts';

/** Call `tell` after each remote transaction that added entries. Returns the way to stop. [BD60] */
export function watchArrivals(doc: Y.Doc, tell: (root: Root, count: number) => void): () => void {
	const known = new Map(ROOTS.map((root) => [root, new Set(rootOf(doc, root).keys())]));
	const onTransaction = (transaction: Y.Transaction): void => {
		for (const root of ROOTS) {
			const entries = rootOf(doc, root);
			// Only changes of the root itself add or remove; typing in a card changes something deeper.
			if (!transaction.changed.has(entries as never)) continue;
			const before = known.get(root)!;
			const now = new Set(entries.keys());
			const fresh = [...now].filter((id) => !before.has(id)).length;
			known.set(root, now);
			if (fresh > 0 && !transaction.local) tell(root, fresh);
		}
	};
	doc.on('afterTransaction', onTransaction);
	return () => doc.off('afterTransaction', onTransaction);
}
