import { browser } from '$app/environment';
import { noteGerman } from '../../german-address.ts';
import type { LayoutLoad } from './$types';

/** Before anything of the workshop is drawn it is known how its German addresses people; on the server the request knows. */
export const load: LayoutLoad = ({ data }) => {
	const { id, german } = data.view.slices.workshop;
	if (browser) noteGerman(id, german);
	return data;
};
