/** Own edits that came too late for the locked text: few people ever have any. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateEdits = lateComponent(() => import('./LateEdits.svelte'));
