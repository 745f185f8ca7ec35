/** What only some rounds need: a time that is over, variants that were weighed, and the form to ask for that. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateTimeOver = lateComponent(() => import('./TimeOver.svelte'));
export const lateWeighed = lateComponent(() => import('./Weighed.svelte'));
