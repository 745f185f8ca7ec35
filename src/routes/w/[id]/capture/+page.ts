import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { CAPTURE_STAGE } from './capture-state.ts';
import type { PageLoad } from './$types';

/** Insights are sent into their stage; a workshop without it has no such page. */
export const load: PageLoad = async ({ parent }) => {
	const { view } = await parent();
	if (!view.slices.stages.some(({ key }) => key === CAPTURE_STAGE))
		error(404, { message: m.stage_ui_unknown(), code: 'unknown-stage' });
};
