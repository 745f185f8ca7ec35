/**
 * The roots of a room's document and the shape of what lies in them. One document is one room.
 *
 * - `cards`: Y.Map<id, Y.Map{ text: Y.Text, side, fn, group, rank, late, ready, … }>, see cards.ts
 * - `groups`: Y.Map<id, Y.Map{ name, rank }>, see groups.ts
 * - `items`: Y.Map<id, Y.Map> with flat keys, see items.ts and flatten.ts
 *
 * These three names are the server's allow-list. A document is never trusted: entries that do not fit are skipped.
 */
import * as Y from 'yjs';
import { isId } from '../domain/is-id.ts';

export const ROOTS = ['cards', 'groups', 'items'] as const;
export type Root = (typeof ROOTS)[number];

/** A root as it is: its values may be anything, whatever the type says. */
export const rootOf = (doc: Y.Doc, root: Root): Y.Map<unknown> => doc.getMap(root);

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
	if (!isId(id)) throw new RangeError('not an id');
	const entry = new Y.Map<unknown>();
	rootOf(doc, root).set(id, entry);
	return entry;
}

/** What a transaction touched: entries and everything in and around them. `local`: this browser did it. */
export interface Touched {
	readonly types: ReadonlySet<unknown>;
	readonly local: boolean;
}

/** Call `onChange` after each transaction that touched one of `roots`. Returns the way to stop. */
export function watchRoots(doc: Y.Doc, roots: readonly Root[], onChange: (touched: Touched) => void): () => void {
	const watched = roots.map((root) => rootOf(doc, root));
	const listener = (transaction: Y.Transaction): void => {
		const types = new Set<unknown>(transaction.changedParentTypes.keys());
		if (watched.some((root) => types.has(root))) onChange({ types, local: transaction.local });
	};
	doc.on('afterTransaction', listener);
	return () => doc.off('afterTransaction', listener);
}

/** What was read of entries, each until it changes: the same entry, the same object, so that a board draws anew only what changed. */
export class Remembered<T> {
	readonly #of = new WeakMap<Y.Map<unknown>, T>();

	/** What `read` says of the entry, from memory where it is known. */
	of(entry: Y.Map<unknown>, read: () => T): T {
		const known = this.#of.get(entry);
		if (known !== undefined) return known;
		const fresh = read();
		this.#of.set(entry, fresh);
		return fresh;
	}
	forget({ types }: Touched): void {
		for (const each of types) if (each instanceof Y.Map) this.#of.delete(each as Y.Map<unknown>);
	}
}
