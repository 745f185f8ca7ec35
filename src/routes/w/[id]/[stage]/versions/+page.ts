/** From the server; without a connection there is nothing to show (the service worker then answers with nothing). */
import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';
import { lateVersions } from './late-page.ts';

export const load: PageLoad = async ({ data, params, parent }) => {
	const { view } = await parent();
	const stage = view.slices.stages.find(({ key }) => key === params.stage);
	if (!stage) error(404, { message: m.stage_ui_unknown(), code: 'unknown-stage' });
	// Here, so that the first sight is whole: on the server, and before the browser takes over.
	await lateVersions.fetch();
	return { stage: stage.key, versions: data?.versions ?? [], seen: data?.seen ?? null, away: !data };
};
