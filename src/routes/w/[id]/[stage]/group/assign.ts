/** Cards into groups: what a key means, and who stands where. Pure. */
import type { Card, Group } from '#lib/domain/plan/content.ts';

export type Assignment =
	| { readonly to: 'group'; readonly id: string }
	| {
			readonly to: 'new';
			readonly name?: string;
			/** Its place among the groups; at the end, when left out. */
			readonly behind?: { readonly before: string | null };
	  }
	| { readonly to: 'none' };

/** 1–9: the n-th group, N: a new one, 0: out of its group [UI30]. Null for every other key, and for groups that do not exist. */
export function assignmentOf(key: string, groups: readonly Group[]): Assignment | null {
	if (key === '0') return { to: 'none' };
	if (key === 'n' || key === 'N') return { to: 'new' };
	const group = /^[1-9]$/.test(key) ? groups[Number(key) - 1] : undefined;
	return group ? { to: 'group', id: group.id } : null;
}

export interface Column {
	/** Null: cards that are not grouped yet. */
	readonly group: Group | null;
	/** 1-based, as spoken and as pressed; 0 for the ungrouped. */
	readonly number: number;
	readonly cards: readonly Card[];
}

/**
 * The ungrouped first, then every group in order; a card of a group that is gone counts as ungrouped.
 * @param before what was answered last: a column that has not changed stays the same object, so that a board draws anew only what did
 */
export function columnsOf(
	cards: readonly Card[],
	groups: readonly Group[],
	before: readonly Column[] = []
): readonly Column[] {
	const known = new Map(groups.map((group): [string | null, Card[]] => [group.id, []]));
	const loose: Card[] = [];
	for (const card of cards) (known.get(card.group) ?? loose).push(card);
	const kept = new Map(before.map((column) => [column.group?.id ?? null, column]));
	return [null, ...groups].map((group, number) => {
		const column = { group, number, cards: group ? known.get(group.id)! : loose };
		const earlier = kept.get(group?.id ?? null);
		return earlier && sameColumn(earlier, column) ? earlier : column;
	});
}

const sameColumn = (a: Column, b: Column): boolean =>
	a.group === b.group &&
	a.number === b.number &&
	a.cards.length === b.cards.length &&
	a.cards.every((card, i) => card === b.cards[i]);
