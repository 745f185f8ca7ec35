/**
 * What differs between two contents of a room, told as people would: which card, group or item came, went, says something else or
 * stands elsewhere, with its words before and after. Pure; knows no document. Rules VN in RULES.md.
 */
import type { Card, Group, Item, ItemKind, StageContent } from '../plan/content.ts';
import { readText, readWords, type Locale } from '../words.ts';
import { settled } from './settled.ts';

export type Difference = 'added' | 'removed' | 'changed' | 'moved';

interface Told {
	readonly id: string;
	readonly what: Difference;
	/** What it says, before and after; null where it is not there. */
	readonly words: { readonly before: string | null; readonly after: string | null };
}
export interface CardChange extends Told {
	readonly root: 'cards';
	/** Name of the group it is in; null for none. */
	readonly group: { readonly before: string | null; readonly after: string | null };
}
export interface GroupChange extends Told {
	readonly root: 'groups';
}
export interface ItemChange extends Told {
	readonly root: 'items';
	readonly kind: ItemKind;
	/** Names of the fields that differ, where both are there. */
	readonly fields: readonly string[];
	/** As a whole, for whoever shows every field in its own words. */
	readonly item: { readonly before: Item | null; readonly after: Item | null };
}
export type Change = CardChange | GroupChange | ItemChange;

/** Where the title of an item may stand, whatever its kind. */
const TITLES = ['title', 'name', 'text', 'core', 'what', 'topic', 'forWhat'];

function titleOf({ fields }: Item, locale: Locale): string {
	for (const name of TITLES) {
		const value = fields[name];
		const text = typeof value === 'string' ? value : readText(readWords(value) ?? undefined, locale).text;
		if (text !== '') return text;
	}
	return '';
}

interface Listed {
	readonly id: string;
}
interface Pair<T> {
	readonly id: string;
	readonly before: T | null;
	readonly after: T | null;
	readonly moved: boolean;
}

/** Everything that is in either list, in the order of the newer one, with what is gone at the end. */
function pairs<T extends Listed>(before: readonly T[], after: readonly T[], placeOf: (each: T) => string): Pair<T>[] {
	const was = new Map(before.map((each) => [each.id, each]));
	const is = new Map(after.map((each) => [each.id, each]));
	const stays = settled(
		before.map((each) => [each.id, placeOf(each)] as const),
		after.map((each) => [each.id, placeOf(each)] as const)
	);
	const here = after.map((each): Pair<T> => ({
		id: each.id,
		before: was.get(each.id) ?? null,
		after: each,
		moved: was.has(each.id) && !stays.has(each.id)
	}));
	const gone = before
		.filter(({ id }) => !is.has(id))
		.map((each): Pair<T> => ({ id: each.id, before: each, after: null, moved: false }));
	return [...here, ...gone];
}

function whatHappened<T>({ before, after, moved }: Pair<T>, same: (a: T, b: T) => boolean): Difference | null {
	if (before === null) return 'added';
	if (after === null) return 'removed';
	if (!same(before, after)) return 'changed';
	return moved ? 'moved' : null;
}

/** What is told of every kind of entry alike. */
function tell<T extends Listed>(
	pair: Pair<T>,
	same: (a: T, b: T) => boolean,
	wordsOf: (each: T) => string
): Told | null {
	const what = whatHappened(pair, same);
	if (!what) return null;
	const words = { before: pair.before && wordsOf(pair.before), after: pair.after && wordsOf(pair.after) };
	return { id: pair.id, what, words };
}

const nameIn = (groups: readonly Group[], id: string | null): string | null =>
	groups.find((group) => group.id === id)?.name ?? null;

function compareCards(before: StageContent, after: StageContent): CardChange[] {
	const placeOf = ({ group }: Card): string => group ?? '';
	return pairs(before.cards, after.cards, placeOf).flatMap((pair) => {
		const told = tell<Card>(
			pair,
			(a, b) => a.text === b.text,
			({ text }) => text
		);
		const group = {
			before: nameIn(before.groups, pair.before?.group ?? null),
			after: nameIn(after.groups, pair.after?.group ?? null)
		};
		return told ? [{ ...told, root: 'cards' as const, group }] : [];
	});
}

function compareGroups(before: StageContent, after: StageContent): GroupChange[] {
	return pairs(before.groups, after.groups, () => '').flatMap((pair) => {
		const told = tell<Group>(
			pair,
			(a, b) => a.name === b.name,
			({ name }) => name
		);
		return told ? [{ ...told, root: 'groups' as const }] : [];
	});
}

/** The same facts, whatever order they were written in. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, each]) => [key, plain(each)])
	);
}
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

const changedFields = (before: Item | null, after: Item | null): string[] =>
	before && after
		? [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter(
				(name) => !sameValue(before.fields[name], after.fields[name])
			)
		: [];

function compareItems(before: StageContent, after: StageContent, locale: Locale): ItemChange[] {
	return pairs(before.items, after.items, ({ kind }) => kind).flatMap((pair) => {
		const fields = changedFields(pair.before, pair.after);
		const told = tell<Item>(
			pair,
			(a, b) => a.kind === b.kind && fields.length === 0,
			(item) => titleOf(item, locale)
		);
		const { kind } = (pair.after ?? pair.before)!;
		const item = { before: pair.before, after: pair.after };
		return told ? [{ ...told, root: 'items' as const, kind, fields, item }] : [];
	});
}

/**
 * [VN3] What leads from `before` to `after`: groups, then cards, then items. Nothing where both say the same in the same order.
 * @param locale the language in which titles are read
 */
export const compareContent = (before: StageContent, after: StageContent, locale: Locale): Change[] => [
	...compareGroups(before, after),
	...compareCards(before, after),
	...compareItems(before, after, locale)
];
