import { error } from '@sveltejs/kit';
import { StageKey } from '#lib/domain/session/stage.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';

/** A stage this workshop's template has; any other address is not found. */
export const load: PageLoad = async ({ params, parent }) => {
	const { view } = await parent();
	const key = StageKey.safeParse(params.stage);
	const known = key.success && view.slices.stages.some((stage) => stage.key === key.data);
	if (!known) error(404, { message: m.stage_ui_unknown(), code: 'unknown-stage' });
	return { stage: key.data };
};
