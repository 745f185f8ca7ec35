/**
 * Idea cards of a room. In the document: `cards: Y.Map<id, Y.Map>` of `text: Y.Text`, `side`, `group`, `rank`, `late`, `ready`.
 * Nothing else touches these keys. Names are never in here; `side` is a label, not authority.
 */
import * as Y from 'yjs';
import { z } from 'zod';
import { Id } from '../domain/id.ts';
import { Side } from '../domain/people/people.ts';
import { MAX_CARD_TEXT } from '../domain/plan/content.ts';
import type { Card } from '../domain/plan/content.ts';
import { byRank, isRank, placeBefore, rankAfter } from './rank.ts';
import { entriesOf, entryOf, newEntry, rootOf, watchRoots } from './shape.ts';
import { replaceText } from './text-diff.ts';

const StoredCard = z.object({
	side: Side.nullable().default(null),
	group: Id.nullable().default(null),
	rank: z.string().refine(isRank),
	late: z.boolean().default(false),
	ready: z.boolean().default(false)
});

export interface AddCard {
	readonly id: string;
	readonly text: string;
	readonly side?: Card['side'];
	readonly late?: boolean;
	readonly ready?: boolean;
	readonly group?: string | null;
	/** Only when a card comes from elsewhere with its order; otherwise it goes to the end. */
	readonly rank?: string;
}

/** At most 280 UTF-16 units, without cutting a character in two. */
function clampText(text: string): string {
	const cut = text.slice(0, MAX_CARD_TEXT);
	return (cut !== text && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).toWellFormed();
}

function readCard(doc: Y.Doc, id: string, entry: Y.Map<unknown>): Card | null {
	const text = entry.get('text');
	const fields = StoredCard.safeParse({
		side: entry.get('side'),
		group: entry.get('group'),
		rank: entry.get('rank'),
		late: entry.get('late'),
		ready: entry.get('ready')
	});
	if (!fields.success || !(text instanceof Y.Text)) return null;
	// A group that somebody removed meanwhile leaves its cards ungrouped [BD3].
	const group = fields.data.group !== null && entryOf(doc, 'groups', fields.data.group) ? fields.data.group : null;
	return { id, text: text.toString(), ...fields.data, group };
}

/** All cards by rank. Malformed entries are skipped [BD2]. */
export function listCards(doc: Y.Doc): Card[] {
	const cards: Card[] = [];
	for (const [id, entry] of entriesOf(doc, 'cards')) {
		const card = readCard(doc, id, entry);
		if (card) cards.push(card);
	}
	return cards.sort(byRank);
}

/** One transaction: peers never see half a card [BD1]. A card of that id that is already there is left alone. */
export function addCard(doc: Y.Doc, card: AddCard, origin: unknown): void {
	if (entryOf(doc, 'cards', card.id)) return;
	doc.transact(() => {
		const rank = isRank(card.rank) ? card.rank : rankAfter(listCards(doc));
		const entry = newEntry(doc, 'cards', card.id);
		entry.set('text', new Y.Text(clampText(card.text)));
		entry.set('side', card.side ?? null);
		entry.set('group', card.group ?? null);
		entry.set('rank', rank);
		entry.set('late', card.late ?? false);
		entry.set('ready', card.ready ?? false);
	}, origin);
}

export function cardText(doc: Y.Doc, id: string): Y.Text | null {
	const text = entryOf(doc, 'cards', id)?.get('text');
	return text instanceof Y.Text ? text : null;
}

/** Cuts to 280 characters. What others type elsewhere in the card at the same time survives. */
export function setCardText(doc: Y.Doc, id: string, value: string, origin: unknown): void {
	const text = cardText(doc, id);
	if (text) doc.transact(() => replaceText(text, clampText(value)), origin);
}

export function setReady(doc: Y.Doc, id: string, ready: boolean, origin: unknown): void {
	const entry = entryOf(doc, 'cards', id);
	if (entry && entry.get('ready') !== ready) doc.transact(() => entry.set('ready', ready), origin);
}

/** Put a card into a group (null: none), before the card `before` of that group or at its end. */
export function moveCard(
	doc: Y.Doc,
	id: string,
	to: { group: string | null; before?: string | null },
	origin: unknown
): void {
	const entry = entryOf(doc, 'cards', id);
	if (!entry) return;
	doc.transact(() => {
		const others = listCards(doc).filter((card) => card.id !== id);
		const end = others.findLast((card) => card.group === to.group);
		// Ranks are shared by all groups: the end of a group is the place right after its last card.
		const behind = end ? (others[others.indexOf(end) + 1]?.id ?? null) : null;
		for (const [each, rank] of placeBefore(others, id, to.before ?? behind)) {
			const moved = entryOf(doc, 'cards', each);
			if (moved && moved.get('rank') !== rank) moved.set('rank', rank);
		}
		if (entry.get('group') !== to.group) entry.set('group', to.group);
	}, origin);
}

export function removeCard(doc: Y.Doc, id: string, origin: unknown): void {
	if (entryOf(doc, 'cards', id)) doc.transact(() => rootOf(doc, 'cards').delete(id), origin);
}

/** Take every card out of a group. Part of removing it. */
export function ungroupCards(doc: Y.Doc, group: string, origin: unknown): void {
	doc.transact(() => {
		for (const [, entry] of entriesOf(doc, 'cards')) if (entry.get('group') === group) entry.set('group', null);
	}, origin);
}

/** After every change of what `listCards` returns. Returns the way to stop. */
export const watchCards = (doc: Y.Doc, onChange: () => void): (() => void) =>
	watchRoots(doc, ['cards', 'groups'], onChange);
