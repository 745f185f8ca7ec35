/**
 * Cards that say nearly the same, by the groups of three letters they share: found on this device, without asking anybody. Pure.
 * It only offers: whether they belong together people decide.
 */
import type { Card } from '#lib/domain/plan/content.ts';

/** Shared groups of letters, of all that either has. Different sentences about one thing have about a fifth. */
const ALIKE = 0.45;

/** Letters and digits, in any script; everything else only separates words. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Every three letters in a row, the edges of words among them. Nothing for a text without letters. */
export function trigramsOf(text: string): ReadonlySet<string> {
	const letters = [...plain(text)];
	if (letters.length === 0) return new Set();
	const padded = [' ', ' ', ...letters, ' '];
	return new Set(padded.slice(2).map((_, i) => padded.slice(i, i + 3).join('')));
}

/** [UI303] From 0, nothing in common, to 1, the same words. */
export function likeness(one: string, other: string): number {
	const [a, b] = [trigramsOf(one), trigramsOf(other)];
	const shared = [...a].filter((each) => b.has(each)).length;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Pairs that share a rare group of letters are looked at; all others have nothing in common. */
function pairsOf(sets: readonly ReadonlySet<string>[]): [number, number][] {
	const having = new Map<string, number[]>();
	const pairs: [number, number][] = [];
	for (const [i, set] of sets.entries()) {
		const shared = new Map<number, number>();
		for (const each of set) {
			const those = having.get(each);
			for (const other of those ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
			if (those) those.push(i);
			else having.set(each, [i]);
		}
		for (const [other, count] of shared)
			if (count / (set.size + sets[other]!.size - count) >= ALIKE) pairs.push([other, i]);
	}
	return pairs;
}

/** Card → all that say nearly the same, itself among them, in the order of the board; cards that are like no other are absent. */
export function alikeAmong(cards: readonly Pick<Card, 'id' | 'text'>[]): ReadonlyMap<string, readonly string[]> {
	const head = cards.map((_, i) => i);
	const headOf = (i: number): number => (head[i] === i ? i : (head[i] = headOf(head[i]!)));
	for (const [a, b] of pairsOf(cards.map(({ text }) => trigramsOf(text)))) {
		const [one, other] = [headOf(a), headOf(b)];
		head[Math.max(one, other)] = Math.min(one, other);
	}
	const together = Map.groupBy(cards.keys(), headOf);
	return new Map(
		[...together.values()]
			.filter((those) => those.length > 1)
			.flatMap((those) => {
				const ids = those.map((i) => cards[i]!.id);
				return ids.map((id): [string, readonly string[]] => [id, ids]);
			})
	);
}

/** Of those that say nearly the same, the ones of which a card has no group yet; of the others people have chosen. */
export function stillOpen(
	cards: readonly Pick<Card, 'id' | 'group'>[],
	alike: ReadonlyMap<string, readonly string[]>
): ReadonlySet<string> {
	const together = new Set(cards.flatMap(({ id, group }) => (group === null ? [alike.get(id) ?? []] : [])));
	return new Set([...together].flat());
}

export const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === b.size && a.isSubsetOf(b);

/** The same answer until a card says something else: moving cards about asks nothing anew. */
export class Alike {
	#said = '';
	#known: ReadonlyMap<string, readonly string[]> = new Map();

	among(cards: readonly Card[]): ReadonlyMap<string, readonly string[]> {
		const sorted = cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
		const said = JSON.stringify(sorted.map(({ id, text }) => [id, text]));
		if (said !== this.#said) {
			this.#said = said;
			this.#known = alikeAmong(sorted);
		}
		return this.#known;
	}
}
