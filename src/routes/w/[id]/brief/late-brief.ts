/** The brief where people wait: beside what is there at first sight. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateBrief = lateComponent(() => import('./Brief.svelte'));
