import type { LayoutServerLoad } from './$types';
import { readTheme } from './theme.ts';

/** A theme is a cookie, so that the first paint already has it. */
export const load: LayoutServerLoad = ({ cookies }) => ({ theme: readTheme(cookies.get('einklang-theme')) });
