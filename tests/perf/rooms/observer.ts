/**
 * Looks closely at what one client of a room gets: which marks, how late, how often. Keeps the updates, so that in the end a real
 * document can be made of them.
 */
import * as Y from 'yjs';
import { Client } from './client.ts';
import type { Place } from './client.ts';
import { Sent, scan } from './markers.ts';

export class Observer {
	readonly client: Client;
	readonly #sent: Sent;
	readonly #times: Uint8Array;
	readonly #updates: Uint8Array[] = [];
	/** Latencies of what was sent since `measureFrom`, milliseconds. */
	#late: number[] = [];
	#from = Infinity;
	#lastAt = 0;
	/** The longest time without anything new while something was on its way, milliseconds. */
	longestGapMs = 0;
	seen = 0;
	duplicated = 0;
	/** Marks that nobody sent. */
	ghosts = 0;
	/** Called after a frame that brought something new. */
	onNew: (() => void) | null = null;

	constructor(place: Place, sent: Sent) {
		this.#sent = sent;
		this.#times = new Uint8Array(sent.at.length);
		this.client = new Client(place, { document: (update) => this.#look(update) });
	}

	/** Latencies and gaps count from here. @param first id of the first edit that counts */
	measureFrom(first: number): void {
		this.#from = first;
		this.#late = [];
		this.longestGapMs = 0;
		this.#lastAt = performance.now();
	}

	get latencies(): readonly number[] {
		return this.#late;
	}

	has(id: number): boolean {
		return (this.#times[id] ?? 0) > 0;
	}

	/** The document that all updates together make. */
	document(): Y.Doc {
		return documentOf(this.#updates);
	}

	#look(update: Uint8Array): void {
		this.#updates.push(Uint8Array.from(update));
		const now = performance.now();
		const before = this.seen;
		scan(update, (id) => this.#note(id, now));
		if (this.seen === before) return;
		this.longestGapMs = Math.max(this.longestGapMs, now - this.#lastAt);
		this.#lastAt = now;
		this.onNew?.();
	}

	#note(id: number, now: number): void {
		if (id >= this.#sent.count) return void this.ghosts++;
		if (this.has(id)) return void this.duplicated++;
		this.#times[id] = 1;
		this.seen++;
		if (id >= this.#from) this.#late.push(now - this.#sent.at[id]!);
	}
}

export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	for (const root of ['cards', 'groups', 'items']) doc.getMap(root);
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return doc;
}
