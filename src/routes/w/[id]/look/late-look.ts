import { lateComponent } from '#lib/ui/late-part.svelte.ts';

/** Nobody but whoever facilitates ever sees it, and seldom. */
export const lateLook = lateComponent(() => import('./LookBanner.svelte'));
