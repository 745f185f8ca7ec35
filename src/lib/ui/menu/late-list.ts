/** The opened list of every menu: needed by nobody's first sight. */
import { lateComponent } from '../late-part.svelte.ts';

export const lateList = lateComponent(() => import('./MenuList.svelte'));
