/** From the server; without a connection there is nothing to show (the service worker then answers with nothing). */
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';
import { lateVersions } from './late-page.ts';

export const load: PageLoad = async ({ data, params, parent, url }) => {
	const { view } = await parent();
	const stage = view.slices.stages.find(({ key }) => key === params.stage);
	if (!stage) error(404, { message: m.stage_ui_unknown(), code: 'unknown-stage' });
	// Here, so that the first sight is whole: on the server, and before the browser takes over.
	await lateVersions.fetch();
	// Read here as well: without a connection another choice must not leave the one before it standing.
	const chosen = url.searchParams.get('v');
	return { stage: stage.key, chosen, versions: data?.versions ?? [], seen: data?.seen ?? null, away: !data };
};
