/** What one step of undo was, told from what a board held before and after it. Pure. */
import type { Card, Group, Item } from '#lib/domain/plan/content.ts';

export interface Held {
	readonly cards: readonly Card[];
	readonly groups: readonly Group[];
	readonly items: readonly Item[];
}

export type Step =
	| { readonly kind: 'deleted' | 'written' | 'moved' | 'changed'; readonly text: string }
	| { readonly kind: 'several'; readonly count: number }
	| { readonly kind: 'some' };

type Kind = 'deleted' | 'written' | 'moved' | 'changed';
interface Difference {
	readonly kind: Kind;
	readonly text: string;
}

const MOST_LETTERS = 40;
const short = (text: string): string => {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1).trimEnd()}…` : line;
};

interface Thing {
	readonly id: string;
}

function compare<T extends Thing>(
	before: readonly T[],
	after: readonly T[],
	nameOf: (thing: T) => string,
	movedOnly: (a: T, b: T) => boolean
): Difference[] {
	const was = new Map(before.map((each) => [each.id, each]));
	const is = new Set(after.map(({ id }) => id));
	const gone = before
		.filter(({ id }) => !is.has(id))
		.map((each): Difference => ({ kind: 'deleted', text: nameOf(each) }));
	const rest = after.flatMap((each): Difference[] => {
		const old = was.get(each.id);
		if (!old) return [{ kind: 'written', text: nameOf(each) }];
		if (JSON.stringify(old) === JSON.stringify(each)) return [];
		return [{ kind: movedOnly(old, each) ? 'moved' : 'changed', text: nameOf(each) || nameOf(old) }];
	});
	return [...gone, ...rest];
}

const sameWords = (a: Card, b: Card): boolean => a.text === b.text && a.ready === b.ready;

/**
 * [UI115] The step that leads from `before` to `after`, in a word and the name of what it was done to.
 * @param nameOf the title of an item, '' for none
 */
export function stepBetween(before: Held, after: Held, nameOf: (item: Item) => string): Step {
	const cards = compare(before.cards, after.cards, ({ text }) => text, sameWords);
	const groups = compare(
		before.groups,
		after.groups,
		({ name }) => name,
		(a, b) => a.name === b.name
	);
	const items = compare(before.items, after.items, nameOf, () => false);
	// A group that went takes its cards out: the group is what the step was about.
	const all = [...items, ...groups, ...(groups.length > 0 ? [] : cards)];
	const [first] = all;
	if (!first) return cards.length > 1 ? { kind: 'several', count: cards.length } : { kind: 'some' };
	if (all.length > 1) return { kind: 'several', count: all.length };
	const text = short(first.text);
	return text === '' ? { kind: 'some' } : { kind: first.kind, text };
}
