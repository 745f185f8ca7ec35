/** The message house, drawn beside the draft: only where messages are drafted. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateHouse = lateComponent(() => import('./BesideMessages.svelte'));
