/** Signing out on this device: the session ends, then every local copy goes. In this order, so that a lost line costs nobody their words. */
import type { WorkshopClient } from '#lib/realtime/context.ts';
import { forgetEverything } from '#lib/realtime/view-keeper.ts';
import { forgetAnswers } from '../[stage]/consent/kept-answer.ts';

/** False when the server did not answer: then nothing was wiped, and the session goes on. */
export async function leaveDevice(workshop: WorkshopClient, fetcher: typeof fetch = fetch): Promise<boolean> {
	const ended = await fetcher('/api/session', { method: 'DELETE' }).catch(() => null);
	if (!ended?.ok) return false;
	// Open rooms hold the store open, and would write into it again.
	workshop.destroy();
	await forgetEverything();
	forgetAnswers();
	return true;
}
