/** The two first sights of the start page: nobody needs both. */
import { LatePart, lateComponent } from '#lib/ui/late-part.svelte.ts';
import { lateShelf } from './late-shelf.ts';
import type { PutAway, ShownWorkshop } from './shown.ts';

interface Home {
	readonly open: readonly ShownWorkshop[];
	readonly archived: readonly PutAway[];
	readonly bin: readonly PutAway[];
}

export const lateReturning = lateComponent(() => import('./Returning.svelte'));
export const lateFirstVisit = new LatePart(async () => {
	const [claim, afternoon] = await Promise.all([import('./Claim.svelte'), import('./Afternoon.svelte')]);
	return { Claim: claim.default, Afternoon: afternoon.default };
});

/** What this person gets to see, whole. */
export async function fetchSight(home: Home): Promise<void> {
	if (!isReturning(home)) return lateFirstVisit.fetch();
	const putAway = home.archived.length + home.bin.length > 0;
	await Promise.all([lateReturning.fetch(), ...(putAway ? [lateShelf.fetch()] : [])]);
}

/** Has this person any workshop, put away or not? */
export const isReturning = (home: Home): boolean => home.open.length + home.archived.length + home.bin.length > 0;
