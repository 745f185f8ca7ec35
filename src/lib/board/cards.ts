/**
 * Idea cards of a room. In the document: `cards: Y.Map<id, Y.Map>` of `text: Y.Text`, `side`, `fn`, `group`, `rank`, `late`, `ready`,
 * `asked`, `told`. Nothing else touches these keys. Names are never in here; `side` and `fn` are labels, not authority.
 */
import * as Y from 'yjs';
import { isId } from '../domain/is-id.ts';
import { NAMINGS, USUAL_NAMING, type Naming } from '../domain/people/naming.ts';
import { FUNCTIONS, SIDES } from '../domain/people/people.ts';
import { MAX_CARD_TEXT } from '../domain/plan/content.ts';
import type { Card } from '../domain/plan/content.ts';
import { byRank, isRank, placeBefore, readRank, rankAfter } from './rank.ts';
import { entriesOf, entryOf, newEntry, rootOf, watchRoots, type Remembered } from './shape.ts';
import { replaceText } from './text-diff.ts';

export interface AddCard {
	readonly id: string;
	readonly text: string;
	readonly side?: Card['side'];
	readonly fn?: Card['fn'] | null;
	readonly late?: boolean;
	readonly ready?: boolean;
	/** Its author is still writing it: neither released nor held back. In the document such a card has no `ready`. */
	readonly begun?: boolean;
	readonly group?: string | null;
	/** Only when a card comes from elsewhere with its order; otherwise it goes to the end. */
	readonly rank?: string;
	/** The part of the day whose question it answers, while a stage asks several. */
	readonly asked?: string | null;
	/** Of a draft: what its author was told that it would tell of them. */
	readonly told?: Naming;
}

/** At most 280 UTF-16 units, without cutting a character in two. */
function clampText(text: string): string {
	const cut = text.slice(0, MAX_CARD_TEXT);
	return (cut !== text && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).toWellFormed();
}

/** What is not there yet counts as its default; what is something else makes the card malformed. */
const readFlag = (value: unknown): boolean | null =>
	value === undefined ? false : typeof value === 'boolean' ? value : null;

function readCard(id: string, entry: Y.Map<unknown>): Card | null {
	const text = entry.get('text');
	const rank = readRank(entry.get('rank'));
	const side = entry.get('side') ?? null;
	const group = entry.get('group') ?? null;
	const late = readFlag(entry.get('late'));
	const ready = readFlag(entry.get('ready'));
	if (!(text instanceof Y.Text) || rank === null || late === null || ready === null) return null;
	const known = side === null ? null : SIDES.find((each) => each === side);
	if (known === undefined || (group !== null && !isId(group))) return null;
	const fn = FUNCTIONS.find((each) => each === entry.get('fn'));
	return { id, text: text.toString(), side: known, ...(fn ? { fn } : {}), group, rank, late, ready };
}

/** All cards by rank. Malformed entries are skipped [BD2]. `memory`: cards that have not changed stay the same objects. */
export function listCards(doc: Y.Doc, memory?: Remembered<Card | null>): Card[] {
	const cards: Card[] = [];
	for (const [id, entry] of entriesOf(doc, 'cards')) {
		const card = memory ? memory.of(entry, () => readCard(id, entry)) : readCard(id, entry);
		if (!card) continue;
		// A group that somebody removed meanwhile leaves its cards ungrouped [BD3].
		const lost = card.group !== null && !entryOf(doc, 'groups', card.group);
		cards.push(lost ? { ...card, group: null } : card);
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
		if (card.fn) entry.set('fn', card.fn);
		entry.set('group', card.group ?? null);
		entry.set('rank', rank);
		entry.set('late', card.late ?? false);
		if (card.asked) entry.set('asked', card.asked);
		if (card.told && card.told !== USUAL_NAMING) entry.set('told', card.told);
		if (!card.begun) entry.set('ready', card.ready ?? false);
	}, origin);
}

/** Still being written; what was held back on purpose is not [BD16]. */
export const isBegun = (doc: Y.Doc, id: string): boolean => entryOf(doc, 'cards', id)?.has('ready') === false;

/** The part of the day whose question a card answers; null where nobody said so. */
export function askedBy(doc: Y.Doc, id: string): string | null {
	const asked = entryOf(doc, 'cards', id)?.get('asked');
	return isId(asked) ? asked : null;
}

/** What its author was told when they began it [VA4]. */
export function toldOf(doc: Y.Doc, id: string): Naming {
	const told = entryOf(doc, 'cards', id)?.get('told');
	return NAMINGS.find((each) => each === told) ?? USUAL_NAMING;
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

/** Its words go, whole; group, place and label stay. */
export function coverCard(doc: Y.Doc, id: string, origin: unknown): void {
	const text = cardText(doc, id);
	if (text) doc.transact(() => text.delete(0, text.length), origin);
}

/** Exactly these words again, whatever somebody put in their place meanwhile. */
export function uncoverCard(doc: Y.Doc, id: string, words: string, origin: unknown): void {
	const text = cardText(doc, id);
	if (text) doc.transact(() => replaceText(text, words), origin);
}

/** Who put the card there, as a client id; null where there is no such card. Whose it is the server knows. */
export const clientOf = (doc: Y.Doc, id: string): number | null => entryOf(doc, 'cards', id)?._item?.id.client ?? null;

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
