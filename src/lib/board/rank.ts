/** Order as fractional indexes: moving one thing rewrites one key. Equal ranks are ordered by id, so peers agree [BD5]. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface Ranked {
	readonly id: string;
	readonly rank: string;
}

/** By code unit, not by locale: every peer must sort alike. */
export const byRank = (a: Ranked, b: Ranked): number =>
	a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Longest rank that is read. Honest ones grow by about one character per six insertions at one place. */
const MAX_RANK = 400;

/** Is this a key the library can work with? Others come from foreign hands and would make it throw. */
export function isRank(value: unknown): value is string {
	if (typeof value !== 'string' || value.length > MAX_RANK) return false;
	try {
		generateKeyBetween(value, null);
		generateKeyBetween(null, value);
		return true;
	} catch {
		return false;
	}
}

/** Where something stands that has no rank any more. */
const NO_PLACE = 'a0';

/**
 * The rank as stored; null for one that is none. Undo beside somebody who moved the same thing can leave it without: it is still
 * there, and stands somewhere [BD53].
 */
export const readRank = (value: unknown = NO_PLACE): string | null => (isRank(value) ? value : null);

/** `n` ascending ranks after `last`. */
export const ranksAfter = (last: string | null, n: number): string[] => generateNKeysBetween(last, null, n);

export const rankAfter = (list: readonly Ranked[]): string => generateKeyBetween(list.at(-1)?.rank ?? null, null);

/**
 * Ranks that put `id` before `before` (or at the end) in `list`, which is sorted and does not contain `id`.
 * Usually one; neighbours that share a rank are told apart in the same step.
 */
export function placeBefore(list: readonly Ranked[], id: string, before: string | null): Map<string, string> {
	const found = before === null ? -1 : list.findIndex((entry) => entry.id === before);
	const at = found < 0 ? list.length : found;
	const left = list[at - 1]?.rank ?? null;
	const ties: string[] = [];
	let next = at;
	for (let entry = list[next]; entry && left !== null && entry.rank <= left; entry = list[++next]) ties.push(entry.id);
	const keys = generateNKeysBetween(left, list[next]?.rank ?? null, ties.length + 1);
	return new Map([id, ...ties].map((each, i) => [each, keys[i]!]));
}
