/** The two first sights of the start page: nobody needs both. */
import { LatePart, lateComponent } from '#lib/ui/late-part.svelte.ts';
import type { PutAway, ShownWorkshop } from './shown.ts';

export const lateReturning = lateComponent(() => import('./Returning.svelte'));
export const lateFirstVisit = new LatePart(async () => {
	const [claim, afternoon] = await Promise.all([import('./Claim.svelte'), import('./Afternoon.svelte')]);
	return { Claim: claim.default, Afternoon: afternoon.default };
});

/** Has this person any workshop, put away or not? */
export const isReturning = (home: {
	readonly open: readonly ShownWorkshop[];
	readonly archived: readonly PutAway[];
	readonly bin: readonly PutAway[];
}): boolean => home.open.length + home.archived.length + home.bin.length > 0;
