/**
 * The folded state of each workshop, kept in memory and brought up to date by the events that are new. The ledger's head is
 * asked every time, so that an answer is never older than the last commit, whichever node made it.
 */
import { evolve } from '#lib/domain/session/evolve.ts';
import { emptyState, type SessionState } from '#lib/domain/session/state.ts';
import { readEvents, readHead } from '../storage/ledger.ts';
import type { Database } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';

/** Folding a whole day's ledger takes a few milliseconds; workshops nobody looks at need no memory. */
const MAX_CACHED = 500;

export interface States {
	/** Null when there is no such workshop. `rev` of the state is the sequence number of its last event. */
	load(workshopId: string): Promise<SessionState | null>;
	/** It is gone for good. */
	forget(workshopId: string): void;
}

export function createStates(content: Database<ContentTables>): States {
	const cache = new Map<string, SessionState>();
	const remember = (workshopId: string, state: SessionState): SessionState => {
		cache.delete(workshopId);
		cache.set(workshopId, state);
		const oldest = cache.size > MAX_CACHED ? cache.keys().next().value : undefined;
		if (oldest !== undefined) cache.delete(oldest);
		return state;
	};
	return {
		async load(workshopId) {
			const head = await readHead(content, workshopId);
			if (!head) return null;
			const known = cache.get(workshopId) ?? emptyState;
			if (known.rev >= head) return remember(workshopId, known);
			const events = await readEvents(content, workshopId, known.rev);
			const state = events.reduce(evolve, known);
			const newer = cache.get(workshopId);
			return remember(workshopId, newer && newer.rev > state.rev ? newer : state);
		},
		forget: (workshopId) => void cache.delete(workshopId)
	};
}

/** One thing after the other per key: commands of one workshop in one process need not lose races against each other. */
export function createQueues(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
	const tails = new Map<string, Promise<unknown>>();
	return (key, work) => {
		const run = (tails.get(key) ?? Promise.resolve()).then(work, work);
		const tail = run.catch(() => undefined);
		tails.set(key, tail);
		void tail.then(() => tails.get(key) === tail && tails.delete(key));
		return run;
	};
}
