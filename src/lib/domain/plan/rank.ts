/**
 * Ranks for items that are created in order and all at once (import, default channels): the integer keys of the fractional
 * indexing the board uses, so that people can move things between them later.
 */

/** Ascending; the id breaks ties, so that every reader has the same order. */
export const byRank = (a: { rank: string; id: string }, b: { rank: string; id: string }): number =>
	a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The rank of the entry at `index` (from 0). Ascending by code unit: `a0` … `az`, `b00` … `bzz`, `c000` …: the head letter says
 * how many base-62 digits follow.
 * @throws RangeError beyond three digits (242,234 entries; no list of a plan is that long)
 */
export function rankAt(index: number): string {
	let rest = index;
	for (const [digits, head] of [...'abc'].entries()) {
		const size = DIGITS.length ** (digits + 1);
		if (rest < size) return head + inBase62(rest, digits + 1);
		rest -= size;
	}
	throw new RangeError(`No rank for entry ${index}`);
}

function inBase62(value: number, digits: number): string {
	let text = '';
	for (let rest = value; text.length < digits; rest = Math.floor(rest / DIGITS.length))
		text = DIGITS[rest % DIGITS.length] + text;
	return text;
}
