/** The smallest single replacement that turns one text into another, and how a caret survives somebody else's. Pure. */
import type * as Y from 'yjs';

/** UTF-16 offsets, as Y.Text and textareas count. */
export interface Replacement {
	readonly at: number;
	readonly remove: number;
	readonly insert: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * What changed between `before` and `after`; null when nothing did. Never cuts a surrogate pair [BD8].
 * @param caret where the caret stands in `after`: among equal answers the one that ends there is what was typed
 */
export function diffText(before: string, after: string, caret: number = after.length): Replacement | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	// Text behind the caret is old; taking it as the common end first keeps "aa|a" from becoming "a|aa".
	const behind = Math.max(0, after.length - caret);
	let end = 0;
	while (end < Math.min(shorter, behind) && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	let start = 0;
	while (start < shorter - end && before[start] === after[start]) start++;
	while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
	if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--;
	return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

export function applyReplacement(text: string, { at, remove, insert }: Replacement): string {
	return text.slice(0, at) + insert + text.slice(at + remove);
}

/** Where a caret at `offset` belongs after the change: it stays with its neighbours. */
export function moveCaret(offset: number, { at, remove, insert }: Replacement): number {
	if (offset <= at) return offset;
	if (offset >= at + remove) return offset + insert.length - remove;
	return at + insert.length;
}

/** Make `text` read `value` with one replacement, so that what others type elsewhere in it survives. Call inside a transaction. */
export function replaceText(text: Y.Text, value: string, caret?: number): void {
	const change = diffText(text.toString(), value, caret);
	if (!change) return;
	if (change.remove > 0) text.delete(change.at, change.remove);
	// Half a character cannot be stored: others would read something else than this side shows.
	if (change.insert) text.insert(change.at, change.insert.toWellFormed());
}
