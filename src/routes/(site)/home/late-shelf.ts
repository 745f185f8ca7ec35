import { lateComponent } from '#lib/ui/late-part.svelte.ts';

/** Who has put nothing away needs none. */
export const lateShelf = lateComponent(() => import('./Shelf.svelte'));
