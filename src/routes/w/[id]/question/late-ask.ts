/** The form for a question is fetched by whoever leads, when they want to ask one. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateAsk = lateComponent(() => import('./AskDialog.svelte'));
