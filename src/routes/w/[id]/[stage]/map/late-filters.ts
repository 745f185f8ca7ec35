/** Choosing what of the map is shown: fetched by whoever wants to. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateFilters = lateComponent(() => import('./MapFilters.svelte'));
