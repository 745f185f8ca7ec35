/** The map as a table, and pasting from a spreadsheet: few need it, and it brings the reading of such rows along. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateSheet = lateComponent(() => import('./SheetView.svelte'));
