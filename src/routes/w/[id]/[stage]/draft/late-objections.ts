/** What the rounds before left, objections above all: most drafts have none, and whoever amends reads the text first. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateObjections = lateComponent(() => import('../consent/Before.svelte'));
