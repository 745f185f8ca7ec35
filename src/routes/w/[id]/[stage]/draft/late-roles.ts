/** The loop and who needs whom, drawn: only where roles are drafted. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateRoles = lateComponent(() => import('./BesideRoles.svelte'));
