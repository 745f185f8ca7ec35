/** Ways to settle a finding with one press: few findings have one. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateFixes = lateComponent(() => import('./Fixes.svelte'));
