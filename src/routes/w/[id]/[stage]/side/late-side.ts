/** The room of a small group, and the way there: fetched when the table is divided. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateSide = lateComponent(() => import('./SideStage.svelte'));
export const lateWay = lateComponent(() => import('./WayThere.svelte'));
