/** The map of channels: the board of one stage only. */
import { lateComponent } from '#lib/ui/late-part.svelte.ts';

export const lateMap = lateComponent(() => import('../map/ChannelMap.svelte'));
