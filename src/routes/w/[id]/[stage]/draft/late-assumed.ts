/** Beside the text of a channel map: what it is measured against. Other stages have none of it. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateAssumed = lateComponent(() => import('./AssumedText.svelte'));
