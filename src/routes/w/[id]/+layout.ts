/** From the server; without a connection, what this device kept of the workshop (the service worker then answers with nothing). */
import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { m } from '#lib/paraglide/messages.js';
import { noteGerman } from '../../german-address.ts';
import { lateWindows } from './frame/late-parts.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, params, url }) => {
	const shown = data ?? (await keptHere(params.id, url.origin));
	const { id, german } = shown.view.slices.workshop;
	// Before anything of the workshop is drawn it is known how its German addresses people; on the server the request knows.
	if (browser) noteGerman(`/w/${id}`, german);
	// Here, so that what people are about to read does not move down when it comes.
	if (shown.view.slices.agenda.calendar) await lateWindows.fetch();
	return shown;
};

async function keptHere(id: string, origin: string) {
	const { readKept } = await import('#lib/realtime/kept-workshops.ts');
	const kept = await readKept(id).catch(() => null);
	if (!kept) error(503, { message: m.offline_not_kept(), code: 'offline' });
	return { view: kept.view, origin, owner: kept.owner };
}
