/** Who drafts what: only where the day drafts in pairs. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateDrafters = lateComponent(() => import('./Drafters.svelte'));
