/**
 * Makes a document, or one entry of it, read as another one does: as a new change that touches only what differs, so that whoever
 * types elsewhere keeps caret and undo. By value: nothing of the other document's history comes along.
 */
import * as Y from 'yjs';
import type { Labels } from '../domain/people/naming.ts';
import { FUNCTIONS, SIDES } from '../domain/people/sides.ts';
import type { Entry } from '../domain/versions/version.ts';
import { removeCard } from './cards.ts';
import { readJson } from './flatten.ts';
import { removeGroup } from './groups.ts';
import { removeItem } from './items.ts';
import { entriesOf, entryOf, newEntry, ROOTS, rootOf, type Root } from './shape.ts';
import { replaceText } from './text-diff.ts';

export interface Restoring {
	/** May a card say now that it is of this side, or function? Where too few share it, it comes back without [BD21]. */
	readonly labels: Labels;
	/** The words of this card do not come along: it is covered, or was when the version was made [BD50]. */
	readonly leavesWords?: (card: string, then: string) => boolean;
	readonly origin: unknown;
}

type XmlChild = Y.XmlElement | Y.XmlText;
const isXmlChild = (each: unknown): each is XmlChild => each instanceof Y.XmlElement || each instanceof Y.XmlText;

/** Paragraphs that both have stay as they are, with whoever is writing in them [BD20]. */
function restoreProse(prose: Y.XmlFragment, from: Y.XmlFragment): void {
	const [now, then] = [prose, from].map((each) => each.toArray().map((child) => child.toString())) as [
		string[],
		string[]
	];
	const shorter = Math.min(now.length, then.length);
	let start = 0;
	while (start < shorter && now[start] === then[start]) start++;
	let end = 0;
	while (end < shorter - start && now.at(-1 - end) === then.at(-1 - end)) end++;
	const removed = now.length - end - start;
	if (removed > 0) prose.delete(start, removed);
	const fresh = from.slice(start, then.length - end).filter(isXmlChild);
	if (fresh.length > 0)
		prose.insert(
			start,
			fresh.map((child) => child.clone())
		);
}

function restoreValue(entry: Y.Map<unknown>, key: string, value: unknown): void {
	const now = entry.get(key);
	if (value instanceof Y.XmlFragment) {
		if (now instanceof Y.XmlFragment) restoreProse(now, value);
		else entry.set(key, value.clone());
	} else if (value instanceof Y.Text) {
		if (now instanceof Y.Text) replaceText(now, value.toString());
		else entry.set(key, new Y.Text(value.toString()));
	} else {
		const json = readJson(value);
		if (json !== undefined && JSON.stringify(now) !== JSON.stringify(json)) entry.set(key, json);
	}
}

function restoreEntryFrom(doc: Y.Doc, { root, id }: Entry, from: Y.Map<unknown>, restoring: Restoring): void {
	const { labels, leavesWords } = restoring;
	const entry = entryOf(doc, root, id) ?? newEntry(doc, root, id);
	for (const key of [...entry.keys()]) if (!from.has(key)) entry.delete(key);
	for (const [key, value] of from) {
		if (root === 'cards' && key === 'text' && value instanceof Y.Text && leavesWords?.(id, value.toString())) {
			if (!(entry.get(key) instanceof Y.Text)) entry.set(key, new Y.Text());
			continue;
		}
		restoreValue(entry, key, root === 'cards' && isHidden(key, value, labels) ? null : value);
	}
}

/** A label that may not be shown now. */
function isHidden(key: string, value: unknown, labels: Labels): boolean {
	const side = key === 'side' ? SIDES.find((each) => each === value) : undefined;
	const fn = key === 'fn' ? FUNCTIONS.find((each) => each === value) : undefined;
	return (side !== undefined && !labels.side(side)) || (fn !== undefined && !labels.fn(fn));
}

/** The whole room reads as `from` does [BD18]. */
export function restoreContent(doc: Y.Doc, from: Y.Doc, restoring: Restoring): void {
	doc.transact(() => {
		for (const root of ROOTS) {
			const entries = rootOf(doc, root);
			for (const id of [...entries.keys()]) if (!entryOf(from, root, id)) entries.delete(id);
			for (const [id, entry] of entriesOf(from, root)) restoreEntryFrom(doc, { root, id }, entry, restoring);
		}
	}, restoring.origin);
}

const REMOVE: Readonly<Record<Root, (doc: Y.Doc, id: string, origin: unknown) => void>> = {
	cards: removeCard,
	groups: removeGroup,
	items: removeItem
};

/** One entry is as it is in `from`: there with its words, or not there. A card whose group is gone meanwhile has none [BD19]. */
export function restoreEntry(doc: Y.Doc, from: Y.Doc, entry: Entry, restoring: Restoring): void {
	const { root, id } = entry;
	const then = entryOf(from, root, id);
	if (!then) return REMOVE[root](doc, id, restoring.origin);
	doc.transact(() => {
		restoreEntryFrom(doc, entry, then, restoring);
		const now = entryOf(doc, root, id);
		const group = root === 'cards' ? now?.get('group') : undefined;
		if (typeof group === 'string' && !entryOf(doc, 'groups', group)) now?.set('group', null);
	}, restoring.origin);
}
