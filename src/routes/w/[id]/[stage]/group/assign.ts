/** Cards into groups: what a key means, who stands where, and which card the arrows reach. Pure. */
import type { Card, Group } from '#lib/domain/plan/content.ts';

export type Assignment =
	{ readonly to: 'group'; readonly id: string } | { readonly to: 'new' } | { readonly to: 'none' };

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

/** The ungrouped first, then every group in order; a card of a group that is gone counts as ungrouped. */
export function columnsOf(cards: readonly Card[], groups: readonly Group[]): Column[] {
	const known = new Set(groups.map((group) => group.id));
	return [
		{ group: null, number: 0, cards: cards.filter((card) => card.group === null || !known.has(card.group)) },
		...groups.map((group, i) => ({ group, number: i + 1, cards: cards.filter((card) => card.group === group.id) }))
	];
}

const STEPS: Record<string, readonly [columns: number, rows: number]> = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0]
};

/** The card an arrow key reaches from `from`; columns without cards are skipped, edges stay [UI31]. Null: not an arrow. */
export function neighbour(columns: readonly Column[], from: string, key: string): string | null {
	const step = STEPS[key];
	if (!step) return null;
	const filled = columns.filter((column) => column.cards.length > 0);
	const at = filled.findIndex((column) => column.cards.some((card) => card.id === from));
	const here = filled[at];
	if (!here) return filled[0]?.cards[0]?.id ?? null;
	const row = here.cards.findIndex((card) => card.id === from);
	const target = filled[at + step[0]];
	const cards = step[0] === 0 ? here.cards : target?.cards;
	if (!cards) return from;
	return cards[Math.min(cards.length - 1, Math.max(0, row + step[1]))]?.id ?? from;
}
