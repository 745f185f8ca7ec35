/** The look at pasted lines before they become cards: most cards are written one by one. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const latePaste = lateComponent(() => import('./PasteOffer.svelte'));
