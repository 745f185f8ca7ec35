/** Chance that can be repeated: the same words give the same number, so a restart changes nobody's mind. Pure. */

/** FNV-1a with a final mix (public domain: Fowler, Noll, Vo; murmur3's finalizer), 32 bits. */
function hash(words: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A number from 0 up to, but not including, 1. */
export const chance = (...parts: readonly (string | number)[]): number => hash(parts.join('\u001f')) / 2 ** 32;

/** The entries in an order that the seed decides. */
export const shuffled = <T>(entries: readonly T[], keyOf: (entry: T) => string, seed: string): T[] =>
	entries
		.map((entry) => ({ entry, at: chance(seed, keyOf(entry)) }))
		.sort((a, b) => a.at - b.at)
		.map(({ entry }) => entry);
