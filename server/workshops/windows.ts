/**
 * Opens and closes the windows of work in one's own time when they are due, also those whose moment passed while the server was
 * down. What is due is asked of the ledger every time, so nothing is forgotten and nothing happens twice. Rules WN in RULES.md.
 */
import type { WorkshopId } from '#lib/domain/id.ts';
import { dueFrom } from '#lib/domain/session/decide-windows.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { TEMPLATES } from '#lib/domain/templates/templates.ts';
import { listOfTemplates } from '../storage/ledger.ts';
import type { Deps } from './deps.ts';
import { handleDue } from './handle.ts';

/** People see the minute at which a window ends; a few seconds later it has. */
const LOOK_EVERY_MS = 10_000;
/** A close and the opening after it; anything more waits for the next look. */
const MAX_AT_ONCE = 4;

const IN_OWN_TIME = TEMPLATES.filter(({ blocks }) => blocks.some(({ days }) => days)).map(({ id }) => id);

type InTurn = <T>(workshopId: string, work: () => Promise<T>) => Promise<T>;

/** Workshops in which nothing is due until a moment, unless something happens in them: they need not be read until then. */
export type Asleep = Map<string, { readonly head: number; readonly until: number }>;

/** Everything that is due now, in every workshop; one that fails does not keep the others waiting. */
export async function closeWindows(
	deps: Deps,
	inTurn: InTurn,
	asleep: Asleep,
	onError: (error: unknown) => void
): Promise<void> {
	const all = await listOfTemplates(deps.content, IN_OWN_TIME);
	const known = new Set(all.map(({ id }) => id));
	for (const id of asleep.keys()) if (!known.has(id)) asleep.delete(id);
	for (const { id, head } of all) {
		const sleeper = asleep.get(id);
		if (sleeper && sleeper.head === head && deps.now() < sleeper.until) continue;
		try {
			for (let left = MAX_AT_ONCE; left > 0; left--)
				if (!(await inTurn(id, () => handleDue(deps, id as WorkshopId)))) break;
			const state = await deps.states.load(id as WorkshopId);
			// Where something was done just now, its number is another one than at the beginning, and the next look asks again.
			if (state) asleep.set(id, { head, until: dueFrom(state, deps.now()) ?? Infinity });
		} catch (error) {
			// What the rules do not allow now, they may at the next look: a window that opens while a vote is open waits for it.
			if (!isRefusal(error)) onError(error);
		}
	}
}

/** Looks now and from time to time; returns the way to stop. */
export function watchWindows(close: () => Promise<void>, everyMs = LOOK_EVERY_MS): () => Promise<void> {
	let running: Promise<void> | null = null;
	const look = (): void => {
		running ??= close().finally(() => (running = null));
	};
	const timer = setInterval(look, everyMs).unref();
	look();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
