/** An item's texts in the other languages of the workshop: for workshops that have several, and only once somebody asks. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateLanguages = lateComponent(() => import('./form/InLanguages.svelte'));
