import type { LayoutServerLoad } from './$types';

/** A theme is a cookie, so that the first paint already has it. Anything unknown means: as the system says. */
export const load: LayoutServerLoad = ({ cookies }) => {
	const kept = cookies.get('einklang-theme');
	return {
		theme: kept === 'light' || kept === 'dark' || kept === 'contrast' ? kept : ('system' as const)
	};
};
