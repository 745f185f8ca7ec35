/**
 * What the page says to those who hear it: one line, read out politely by Announcer.svelte. One thing after the other, so that
 * none is swallowed; what keeps happening is added up and said now and then. Knows no words of its own.
 */

/** Screen readers drop what is replaced sooner. */
const GAP_MS = 1200;
/** Others' edits are gathered this long: news, not chatter. */
const GATHER_MS = 6000;
/** Older news than this many are no longer news. */
const MOST_WAITING = 3;

class Announcements {
	#said = $state('');
	#last = '';
	readonly #waiting: string[] = [];
	readonly #gathered = new Map<string, { count: number; words: (count: number) => string }>();
	#speaking: ReturnType<typeof setTimeout> | undefined;
	#gathering: ReturnType<typeof setTimeout> | undefined;

	/** For the live region alone. */
	get said(): string {
		return this.#said;
	}

	say(text: string): void {
		this.#waiting.push(text);
		if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
		if (this.#speaking === undefined) this.#speaking = setTimeout(() => this.#next());
	}

	/** Adds `count` to what is gathered under `kind`, and says the sum a little later. */
	tally(kind: string, count: number, words: (count: number) => string): void {
		this.#gathered.set(kind, { count: (this.#gathered.get(kind)?.count ?? 0) + count, words });
		if (this.#gathering !== undefined) return;
		this.#gathering = setTimeout(() => {
			this.#gathering = undefined;
			const sums = [...this.#gathered.values()];
			this.#gathered.clear();
			for (const sum of sums) this.say(sum.words(sum.count));
		}, GATHER_MS);
	}

	#next(): void {
		const text = this.#waiting.shift();
		this.#speaking = text === undefined ? undefined : setTimeout(() => this.#next(), GAP_MS);
		if (text === undefined) return;
		// The same words twice are read again only when they differ: a zero-width space tells them apart.
		this.#last = text === this.#last ? `${text}\u200b` : text;
		this.#said = this.#last;
	}
}

/** One for the page, as there is one pair of ears. Only ever used in the browser. */
export const announcements = new Announcements();
