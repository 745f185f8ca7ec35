/** A cell of the map, opened: with the dialog around it, needed by nobody who only looks. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateCell = lateComponent(() => import('./CellDialog.svelte'));
