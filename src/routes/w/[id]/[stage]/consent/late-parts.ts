/** What only some people or rounds need: other ways on, a time that is over, variants that were weighed. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateTimeOver = lateComponent(() => import('./TimeOver.svelte'));
export const lateWeighed = lateComponent(() => import('./Weighed.svelte'));
export const lateWays = lateComponent(() => import('./RoundWays.svelte'));
