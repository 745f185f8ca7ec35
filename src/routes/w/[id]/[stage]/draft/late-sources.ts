/** The cards and groups a draft draws from. Fetched with the page where something is drafted. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateSources = lateComponent(() => import('./BesideSources.svelte'));
