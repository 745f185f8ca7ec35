/** How well a few typed letters fit a phrase. Pure. */

/** Letters without case and accents, so that "geh zu uebersicht" and "Übersicht" are not worlds apart. */
const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replaceAll(/\p{Mark}/gu, '')
		.toLowerCase();

/**
 * 0: does not fit. A whole phrase beats the beginning of a word, that beats letters inside one, and these beat letters
 * scattered in order; shorter phrases win among equals.
 */
export function fit(phrase: string, typed: string): number {
	const text = plain(phrase);
	const query = plain(typed).trim().replaceAll(/\s+/g, ' ');
	if (query === '') return 1;
	const at = text.indexOf(query);
	const short = 1 / (text.length + 1);
	if (at === 0) return 4 + short;
	if (at > 0) return (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ? 2 : 3) + short;
	// Every word somewhere, in any order.
	const words = query.split(' ');
	if (words.length > 1 && words.every((word) => text.includes(word))) return 1.5 + short;
	return scattered(text, query.replaceAll(' ', '')) ? 0.5 + short : 0;
}

/** By its label, or else by that and the other words it goes by, all typed ones somewhere. */
export function fitEntry({ label, also }: { readonly label: string; readonly also?: string }, typed: string): number {
	const own = fit(label, typed);
	// Scattered letters would fit so many words too easily.
	return own > 0 || !also || fit(`${label} ${also}`, typed) < 1 ? own : 1;
}

/** In order; the first one begins a word, so that two stray letters do not fit everything. */
function scattered(text: string, letters: string): boolean {
	const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map((match) => match.index);
	return starts.some((start) => {
		if (text[start] !== letters[0]) return false;
		let at = start;
		for (const letter of letters) {
			at = text.indexOf(letter, at) + 1;
			if (at === 0) return false;
		}
		return true;
	});
}
