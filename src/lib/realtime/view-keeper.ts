/**
 * Keeps what the server shows on this device while a workshop is open, so that its pages open again without a connection.
 * Beside the work, never in its way: storage that fails keeps nothing.
 */
import type { Plan } from '../domain/plan/schema.ts';
import type { Locale } from '../domain/text.ts';
import { CLOSE } from '../wire/close.ts';
import { forgetKept, forgetKeptOf, keepPlan, keepView, type Whose } from './kept-workshops.ts';
import type { LiveView } from './live-view.svelte.ts';
import { forgetConfirmed, forgetRooms } from './offline-store.ts';

/** Slices change with every letter somebody types; the newest a second later is soon enough. */
const KEEP_AFTER_MS = 1_000;

/**
 * Begin to keep what `live` shows.
 * @param owner the person behind the session
 * @returns the way to stop; writes what is still waiting
 */
export function keepWhatIsShown(live: LiveView, owner: string, workshopId: string): () => void {
	let timer: ReturnType<typeof setTimeout> | null = null;
	let kept: unknown = null;
	// In order, so that what another person left goes before anything of this one is written.
	let work: Promise<unknown> = forgetHere((other) => other.owner !== owner);
	const then = (step: () => Promise<unknown>): void => void (work = work.then(step).catch(quietly));

	const write = (): void => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		const view = live.view;
		if (!view || view.slices === kept) return;
		kept = view.slices;
		then(() => keepView(owner, view));
	};
	const changed = (): void => {
		if (live.closedWith === CLOSE.sessionEnded) then(() => forgetHere((own) => own.owner === owner));
		else if (live.closedWith === CLOSE.forbidden || live.closedWith === CLOSE.noSuchRoom)
			then(() => forgetHere((own) => own.owner === owner && own.workshopId === workshopId));
		// Without a connection nothing is new, and another tab may have kept something newer.
		else if (live.status === 'live') timer ??= setTimeout(write, KEEP_AFTER_MS);
	};
	const hidden = (): void => {
		if (timer !== null) write();
	};
	// The page may have been open for a while.
	changed();
	const stop = live.onChange(changed);
	document.addEventListener('visibilitychange', hidden);
	return () => {
		stop();
		document.removeEventListener('visibilitychange', hidden);
		hidden();
	};
}

/** Keep the plan of a workshop as its page shows it. Never rejects. */
export async function keepShownPlan(live: LiveView, owner: string, plan: Plan, locale: Locale): Promise<void> {
	const { view } = live;
	if (view) await keepPlan(owner, view, { plan, locale, at: Date.now() }).catch(quietly);
}

/**
 * Nobody here may see these any more: the views go, and of their rooms whatever the server has too [RT21]. Never rejects.
 * What it does not have yet stays for its author to come back to.
 */
export const forgetHere = (which: (kept: Whose) => boolean): Promise<unknown> =>
	forgetKeptOf(which)
		.then((participants) => Promise.all(participants.map(forgetConfirmed)))
		.catch(quietly);

/** Remove everything of everybody from this device: part of signing out. */
export async function forgetEverything(): Promise<void> {
	if (typeof indexedDB !== 'undefined') await Promise.all([forgetRooms(), forgetKept()]);
}

/** Private mode, a full disk, a blocked store: everything works, only nothing is kept. */
function quietly(): undefined {
	return undefined;
}
