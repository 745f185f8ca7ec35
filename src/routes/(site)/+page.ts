import { fetchSight } from './home/sights.ts';
import type { PageLoad } from './$types';

/** Fetches the sight this person gets here, so that it is whole: on the server, and before the browser takes over. */
export const load: PageLoad = async ({ data }) => {
	await fetchSight(data.home);
	return data;
};
