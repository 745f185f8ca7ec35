/** The panel of findings: opened by whoever wants to read all of them. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateFindings = lateComponent(() => import('./FindingsPanel.svelte'));
