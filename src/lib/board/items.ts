/**
 * Typed items of a room: insights, goals, segments, … In the document: `items: Y.Map<id, Y.Map>`, each entry flat:
 * `kind`, `rank`, and the item's fields under the keys of flatten.ts. Prose (prose.ts) is a Y.XmlFragment under its key.
 * What a field means and whether it is complete is not known here; see domain/plan.
 */
import * as Y from 'yjs';
import { ITEM_KINDS, type ItemKind } from '../domain/plan/content.ts';
import type { Item } from '../domain/plan/content.ts';
import { flatten, flattenUnder, keyOf, keyOfPath, readJson, unflatten } from './flatten.ts';
import type { Json } from './flatten.ts';
import { newProse, proseKeys, proseText, setProse } from './prose.ts';
import { byRank, isRank, placeBefore, readRank, rankAfter } from './rank.ts';
import { entriesOf, entryOf, newEntry, rootOf, watchRoots, type Remembered } from './shape.ts';

const OWN_KEYS = ['kind', 'rank'];

/** Values that are not JSON are skipped; an empty prose fragment is the same as none. */
function* readFields(entry: Y.Map<unknown>): Generator<[string, Json]> {
	for (const [key, value] of entry) {
		if (OWN_KEYS.includes(key)) continue;
		if (value instanceof Y.XmlFragment) {
			const text = proseText(value);
			if (text) yield [key, text];
		} else {
			const json = readJson(value);
			if (json !== undefined) yield [key, json];
		}
	}
}

function readItem(id: string, entry: Y.Map<unknown>, kind?: ItemKind): Item | null {
	const rank = readRank(entry.get('rank'));
	const found = ITEM_KINDS.find((each) => each === entry.get('kind'));
	if (!found || (kind && found !== kind) || rank === null) return null;
	return { id, kind: found, rank, fields: unflatten(readFields(entry)) };
}

/**
 * All items, or those of one kind, by rank. Malformed entries are skipped [BD2].
 * `memory`: items that have not changed stay the same objects; only for reading all kinds.
 */
export function listItems(doc: Y.Doc, kind?: ItemKind, memory?: Remembered<Item | null>): Item[] {
	const items: Item[] = [];
	for (const [id, entry] of entriesOf(doc, 'items')) {
		const item = memory ? memory.of(entry, () => readItem(id, entry)) : readItem(id, entry, kind);
		if (item) items.push(item);
	}
	return items.sort(byRank);
}

export function getItem(doc: Y.Doc, id: string): Item | null {
	const entry = entryOf(doc, 'items', id);
	return entry && readItem(id, entry);
}

export interface AddItem {
	readonly id: string;
	readonly kind: ItemKind;
	readonly fields: Readonly<Record<string, Json>>;
	readonly rank?: string;
}

/**
 * One transaction; prose gets its fragments in every language here, because two people creating one would lose a text [BD11].
 * @throws RangeError when a field name is unsafe; nothing is written then
 */
export function addItem(doc: Y.Doc, item: AddItem, origin: unknown): void {
	if (entryOf(doc, 'items', item.id)) return;
	const fields = flatten(item.fields);
	doc.transact(() => {
		const rank = isRank(item.rank) ? item.rank : rankAfter(listItems(doc));
		const entry = newEntry(doc, 'items', item.id);
		entry.set('kind', item.kind);
		entry.set('rank', rank);
		for (const key of proseKeys(item.kind)) {
			const text = fields.get(key);
			fields.delete(key);
			entry.set(key, newProse(typeof text === 'string' ? text : ''));
		}
		for (const [key, value] of fields) entry.set(key, value);
	}, origin);
}

/** Elements that stay keep their place where the new order allows it, so that reordering by others is not undone. */
function keepRanks(entry: Y.Map<unknown>, fresh: Map<string, Json>): void {
	const kept = [...fresh.keys()].filter((key) => key.endsWith('.rank')).map((key) => [key, entry.get(key)] as const);
	const byList = Map.groupBy(kept, ([key]) => key.split('.').slice(0, -2).join('.'));
	for (const list of byList.values()) {
		const ranks = list.map(([, rank]) => rank);
		const ascending = ranks.every((rank, i) => isRank(rank) && (i === 0 || rank > (ranks[i - 1] as string)));
		if (ascending) for (const [key, rank] of list) fresh.set(key, rank as string);
	}
}

const sameJson = (a: unknown, b: Json): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/**
 * Set the field at `path` (`title.en`, `proofs.PR1.text.en`, `insightIds`) to a value, or remove it with undefined.
 * A whole object or list may be given: only what differs is written. Names that hold a dot themselves: the path name by name.
 * @throws RangeError when the path has an unsafe name
 */
export function setField(
	doc: Y.Doc,
	id: string,
	path: string | readonly string[],
	value: Json | undefined,
	origin: unknown
): void {
	const entry = entryOf(doc, 'items', id);
	if (!entry) return;
	const key = typeof path === 'string' ? keyOfPath(path) : keyOf(...path);
	const fresh = value === undefined ? new Map<string, Json>() : flattenUnder(key, value);
	keepRanks(entry, fresh);
	doc.transact(() => {
		for (const old of [...entry.keys()]) {
			const beneath = old === key || old.startsWith(`${key}.`);
			if (beneath && !fresh.has(old) && !(entry.get(old) instanceof Y.XmlFragment)) entry.delete(old);
		}
		for (const [each, json] of fresh) {
			const prose = entry.get(each);
			if (prose instanceof Y.XmlFragment) setProse(prose, typeof json === 'string' ? json : '');
			else if (!sameJson(prose, json)) entry.set(each, json);
		}
	}, origin);
}

/** Elements of a list within an item: add one at its end. The element needs an `id` of its own. */
export function addElement(
	doc: Y.Doc,
	id: string,
	path: string,
	element: { id: string; [field: string]: Json },
	origin: unknown
): void {
	const entry = entryOf(doc, 'items', id);
	if (!entry) return;
	const list = keyOfPath(path);
	const under = `${list}.${keyOf('_', element.id).slice(2)}`;
	const ranks = [...entry.keys()].filter(
		(key) => key.startsWith(`${list}.`) && key.split('.').length === list.split('.').length + 2
	);
	const last = ranks.flatMap((key) =>
		key.endsWith('.rank') && isRank(entry.get(key)) ? [{ id: key, rank: entry.get(key) as string }] : []
	);
	const [, ...leaves] = flattenUnder(list, [element]);
	doc.transact(() => {
		if (!Array.isArray(entry.get(list))) entry.set(list, []);
		for (const [key, json] of leaves) entry.set(key, key === `${under}.rank` ? rankAfter(last.sort(byRank)) : json);
	}, origin);
}

export function removeElement(doc: Y.Doc, id: string, path: string, elementId: string, origin: unknown): void {
	const entry = entryOf(doc, 'items', id);
	if (!entry) return;
	const under = `${keyOfPath(path)}.${keyOf('_', elementId).slice(2)}.`;
	doc.transact(() => {
		for (const key of [...entry.keys()]) if (key.startsWith(under)) entry.delete(key);
	}, origin);
}

/** Put an item before `before`, or at the end of its kind. */
export function moveItem(doc: Y.Doc, id: string, before: string | null, origin: unknown): void {
	const item = getItem(doc, id);
	if (!item) return;
	doc.transact(() => {
		const others = listItems(doc, item.kind).filter((each) => each.id !== id);
		for (const [each, rank] of placeBefore(others, id, before)) entryOf(doc, 'items', each)?.set('rank', rank);
	}, origin);
}

/** To the end of another kind, with its id and everything that is written in it: who writes in it meanwhile goes on [BD22]. */
export function turnInto(doc: Y.Doc, id: string, kind: ItemKind, origin: unknown): void {
	const entry = entryOf(doc, 'items', id);
	if (!entry || !getItem(doc, id) || entry.get('kind') === kind) return;
	doc.transact(() => {
		entry.set('rank', rankAfter(listItems(doc)));
		entry.set('kind', kind);
	}, origin);
}

export function removeItem(doc: Y.Doc, id: string, origin: unknown): void {
	if (entryOf(doc, 'items', id)) doc.transact(() => rootOf(doc, 'items').delete(id), origin);
}

/** The fragment to bind an editor to: `story.en` of a message. Null when the item has no prose there. */
export function itemProse(doc: Y.Doc, id: string, path: string): Y.XmlFragment | null {
	const prose = entryOf(doc, 'items', id)?.get(keyOfPath(path));
	return prose instanceof Y.XmlFragment && !(prose instanceof Y.XmlElement) ? prose : null;
}

export const watchItems = (doc: Y.Doc, onChange: () => void): (() => void) => watchRoots(doc, ['items'], onChange);
