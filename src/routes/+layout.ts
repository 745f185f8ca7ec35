/** The theme as the server read it; where nobody answered, as this browser keeps it. */
import { browser } from '$app/environment';
import type { LayoutLoad } from './$types';
import { themeIn } from './theme.ts';

export const load: LayoutLoad = ({ data }) => data ?? { theme: themeIn(browser ? document.cookie : '') };
