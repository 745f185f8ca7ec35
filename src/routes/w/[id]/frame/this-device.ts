/** What the workshop asks of the device it is open on: to keep the program, the plan, and not to clear them. All of it optional. */
import { dev } from '$app/environment';
import { readerLocale } from '../../../reader-locale.ts';
import type { WorkshopClient } from '#lib/realtime/context.ts';
import type { LiveView } from '#lib/realtime/live-view.svelte.ts';
import { onceLive } from '#lib/realtime/once-live.ts';
import { keepShownPlan } from '#lib/realtime/view-keeper.ts';

/** The program is a few hundred kilobytes: not while the page itself still loads, and not while somebody begins to type. */
const INSTALL_AFTER_MS = 4_000;
/** A whole table opens the workshop in the same minute; their plans are fetched one after the other. */
const PLAN_WITHIN_MS = 30_000;

/** Only https and localhost have service workers (05-decisions 31). */
const installable = (): boolean => !dev && 'serviceWorker' in navigator;

/** Keep the program on this device, a little later. Returns the way to call that off. */
export function installProgram(live: LiveView): () => void {
	if (!installable()) return () => {};
	const register = async (): Promise<void> => {
		await navigator.serviceWorker.register('/service-worker.js');
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(readerLocale());
	};
	return laterOnceLive(
		live,
		() => void register().catch(() => undefined),
		navigator.serviceWorker.controller ? 0 : INSTALL_AFTER_MS
	);
}

/** Fetch the plan once in a while, so that it can be read without a connection by whoever never opened it. */
export function keepPlanSoon({ live, id }: WorkshopClient, owner: string): () => void {
	if (!installable()) return () => {};
	return laterOnceLive(live, () => void fetchPlan(live, owner, id), Math.random() * PLAN_WITHIN_MS);
}

function laterOnceLive(live: LiveView, run: () => void, afterMs: number): () => void {
	let stop = (): void => clearTimeout(timer);
	const timer = setTimeout(() => (stop = onceLive(live, run)), afterMs);
	return () => stop();
}

async function fetchPlan(live: LiveView, owner: string, workshopId: string): Promise<void> {
	const locale = readerLocale();
	try {
		const answer = await fetch(`/api/workshops/${workshopId}/plan?locale=${locale}`);
		if (answer.ok) await keepShownPlan(live, owner, await answer.json(), locale);
	} catch {
		// Without a connection there is nothing newer than what is kept.
	}
}

/** Somebody else's session: the page begins anew as theirs [RT24]. Returns the way to stop. */
export function followSession(live: LiveView): () => void {
	const look = (): void => {
		if (live.replaced) location.reload();
	};
	look();
	return live.onChange(look);
}

/** Browsers clear what sites keep when space runs out, or after a week without a visit, unless they are asked not to. */
export async function askToStay(): Promise<void> {
	if (await navigator.storage?.persisted?.().catch(() => true)) return;
	await navigator.storage?.persist?.().catch(() => false);
}
