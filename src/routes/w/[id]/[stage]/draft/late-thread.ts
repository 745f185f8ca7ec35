/** What an item stands on and what stands on it: brings the reading of the whole plan along, as the checks do. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateThread = lateComponent(() => import('./form/Thread.svelte'));
