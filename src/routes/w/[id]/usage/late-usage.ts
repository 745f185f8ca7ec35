/** What was used and what was not, to look at together: only in a part of the day that looks back. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateUsage = lateComponent(() => import('./UsageReview.svelte'));
