/** What was used and what was not, beside the draft of what is kept, changed and stopped. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateReview = lateComponent(() => import('./BesideReview.svelte'));
