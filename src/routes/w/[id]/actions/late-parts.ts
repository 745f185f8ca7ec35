/** What opens by a key on top of a page; none of it is needed for the first sight. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const latePalette = lateComponent(() => import('./Palette.svelte'));
export const lateSheet = lateComponent(() => import('./Sheet.svelte'));
export const latePick = lateComponent(() => import('./Pick.svelte'));
