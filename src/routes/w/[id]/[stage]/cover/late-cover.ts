import { lateComponent } from '#lib/ui/late-part.svelte.ts';

/** Seldom needed: fetched when somebody covers a card, and when one's own is covered. */
export const lateCover = lateComponent(() => import('./CoverDialog.svelte'));
export const lateOwnCovered = lateComponent(() => import('./OwnCovered.svelte'));
