import { lateComponent } from '#lib/ui/late-part.svelte.ts';

/** Few stages are ever opened again. */
export const lateReopened = lateComponent(() => import('./Reopened.svelte'));
