/** A list in an order of one's own. Pure. */

/** The list with one value a place further; unchanged where there is no further place. */
export function movedBy(list: readonly string[], value: string, by: -1 | 1): string[] {
	const from = list.indexOf(value);
	const to = from + by;
	const next = [...list];
	if (from < 0 || to < 0 || to >= list.length) return next;
	[next[from], next[to]] = [next[to]!, next[from]!];
	return next;
}
