/** Named groups of cards. In the document: `groups: Y.Map<id, Y.Map>` of `name`, `rank`. Which group a card is in, the card says. */
import type * as Y from 'yjs';
import type { Group } from '../domain/plan/content.ts';
import { listCards, moveCard, ungroupCards } from './cards.ts';
import { byRank, isRank, placeBefore, readRank, rankAfter } from './rank.ts';
import { entriesOf, entryOf, newEntry, rootOf, watchRoots, type Remembered } from './shape.ts';

/** Characters of a group's name. */
export const MAX_GROUP_NAME = 120;

function readGroup(id: string, entry: Y.Map<unknown>): Group | null {
	const name = entry.get('name') ?? '';
	const rank = readRank(entry.get('rank'));
	return typeof name === 'string' && rank !== null ? { id, name, rank } : null;
}

/** All groups by rank. Malformed entries are skipped [BD2]. `memory`: groups that have not changed stay the same objects. */
export function listGroups(doc: Y.Doc, memory?: Remembered<Group | null>): Group[] {
	const groups: Group[] = [];
	for (const [id, entry] of entriesOf(doc, 'groups')) {
		const group = memory ? memory.of(entry, () => readGroup(id, entry)) : readGroup(id, entry);
		if (group) groups.push(group);
	}
	return groups.sort(byRank);
}

export function addGroup(doc: Y.Doc, group: { id: string; name: string; rank?: string }, origin: unknown): void {
	if (entryOf(doc, 'groups', group.id)) return;
	doc.transact(() => {
		const rank = isRank(group.rank) ? group.rank : rankAfter(listGroups(doc));
		const entry = newEntry(doc, 'groups', group.id);
		entry.set('name', group.name.slice(0, MAX_GROUP_NAME));
		entry.set('rank', rank);
	}, origin);
}

export function renameGroup(doc: Y.Doc, id: string, name: string, origin: unknown): void {
	const entry = entryOf(doc, 'groups', id);
	const cut = name.slice(0, MAX_GROUP_NAME);
	if (entry && entry.get('name') !== cut) doc.transact(() => entry.set('name', cut), origin);
}

export function moveGroup(doc: Y.Doc, id: string, before: string | null, origin: unknown): void {
	if (!entryOf(doc, 'groups', id)) return;
	doc.transact(() => {
		const others = listGroups(doc).filter((group) => group.id !== id);
		for (const [each, rank] of placeBefore(others, id, before)) entryOf(doc, 'groups', each)?.set('rank', rank);
	}, origin);
}

/** Its cards stay, ungrouped, in the same transaction [BD3]. */
export function removeGroup(doc: Y.Doc, id: string, origin: unknown): void {
	if (!entryOf(doc, 'groups', id)) return;
	doc.transact(() => {
		ungroupCards(doc, id, origin);
		rootOf(doc, 'groups').delete(id);
	}, origin);
}

/**
 * All cards of `from` go to the end of `into`, in their order, and the emptied group goes; `into` keeps its name, or takes the other
 * one where it has none. One transaction [BD51].
 */
export function mergeGroups(doc: Y.Doc, from: string, into: string, origin: unknown): void {
	const [left, kept] = [entryOf(doc, 'groups', from), entryOf(doc, 'groups', into)];
	if (!left || !kept || from === into) return;
	doc.transact(() => {
		for (const { id, group } of listCards(doc)) if (group === from) moveCard(doc, id, { group: into }, origin);
		const [name, other] = [kept.get('name'), left.get('name')];
		if (typeof name === 'string' && name.trim() === '' && typeof other === 'string' && other.trim() !== '')
			kept.set('name', other);
		rootOf(doc, 'groups').delete(from);
	}, origin);
}

export const watchGroups = (doc: Y.Doc, onChange: () => void): (() => void) => watchRoots(doc, ['groups'], onChange);
