/** Which of the two is shown is loaded by name: named here, neither weighs on the start page, which knows what every page needs. */
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
	Shown: params.all ? (await import('../../ideas/Ideas.svelte')).default : (await import('../Mine.svelte')).default
});
