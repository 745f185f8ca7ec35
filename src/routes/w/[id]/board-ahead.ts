/** What people who join come for, fetched while they still type their name: the board itself, and writing on it. */
import { preloadCode } from '$app/navigation';
import { phasePages } from './[stage]/phase-pages.ts';

/** Any stage's address will do: its code is the same in all of them. Never rejects: what did not come is fetched when needed. */
export async function fetchBoard(): Promise<void> {
	await preloadCode('/w/ahead/insights').catch(() => undefined);
	await phasePages.write?.fetch();
}
