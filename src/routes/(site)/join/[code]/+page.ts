/** Before anything is drawn it is known how the workshop behind the code addresses people in German. */
import { browser } from '$app/environment';
import { noteGerman } from '../../../german-address.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data, url }) => {
	// On the server the request knows.
	if (browser) noteGerman(url.pathname, data.invite.german);
	return data;
};
