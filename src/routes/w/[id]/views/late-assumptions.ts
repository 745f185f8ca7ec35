/** Writing down what is assumed: most who look at the views only look. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateAssumptions = lateComponent(() => import('./Assumptions.svelte'));
