/**
 * The roots of a room's document and the shape of what lies in them. One document is one room.
 *
 * - `cards`: Y.Map<id, Y.Map{ text: Y.Text, side, group, rank, late, ready }>, see cards.ts
 * - `groups`: Y.Map<id, Y.Map{ name, rank }>, see groups.ts
 * - `items`: Y.Map<id, Y.Map> with flat keys, see items.ts and flatten.ts
 *
 * These three names are the server's allow-list. A document is never trusted: entries that do not fit are skipped.
 */
import * as Y from 'yjs';
import { Id } from '../domain/id.ts';

export const ROOTS = ['cards', 'groups', 'items'] as const;
export type Root = (typeof ROOTS)[number];

/** A root as it is: its values may be anything, whatever the type says. */
export const rootOf = (doc: Y.Doc, root: Root): Y.Map<unknown> => doc.getMap(root);

const isId = (id: string): boolean => Id.safeParse(id).success;

/** The entries of a root that are maps under a well-formed id. */
export function* entriesOf(doc: Y.Doc, root: Root): Generator<[string, Y.Map<unknown>]> {
	for (const [id, entry] of rootOf(doc, root)) if (entry instanceof Y.Map && isId(id)) yield [id, entry];
}

export function entryOf(doc: Y.Doc, root: Root, id: string): Y.Map<unknown> | null {
	const entry = rootOf(doc, root).get(id);
	return entry instanceof Y.Map && isId(id) ? entry : null;
}

/** Throws on an id that could not be read back: a bug of the caller, never input of a person. */
export function newEntry(doc: Y.Doc, root: Root, id: string): Y.Map<unknown> {
	Id.parse(id);
	const entry = new Y.Map<unknown>();
	rootOf(doc, root).set(id, entry);
	return entry;
}

/** Call `onChange` after each transaction that touched one of `roots`. Returns the way to stop. */
export function watchRoots(doc: Y.Doc, roots: readonly Root[], onChange: () => void): () => void {
	const watched = roots.map((root) => rootOf(doc, root));
	const listener = (transaction: Y.Transaction): void => {
		const touched = [...transaction.changedParentTypes.keys()] as unknown[];
		if (watched.some((root) => touched.includes(root))) onChange();
	};
	doc.on('afterTransaction', listener);
	return () => doc.off('afterTransaction', listener);
}
