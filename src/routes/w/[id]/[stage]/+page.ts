import { error } from '@sveltejs/kit';
import { readStageKey } from '#lib/domain/session/stage.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageLoad } from './$types';
import { lateFacts } from './draft/late-facts.ts';
import { lateSources } from './draft/late-sources.ts';
import { lateByStage } from './late-by-stage.ts';
import { lateTogether, phasePages } from './phase-pages.ts';

/** A stage this workshop's template has, or the plan as a whole to be agreed on; any other address is not found. */
export const load: PageLoad = async ({ params, parent }) => {
	const { view } = await parent();
	if (params.stage === 'adopt_plan') {
		await Promise.all([lateTogether.fetch(), lateFacts.fetch()]);
		return { stage: 'adopt_plan' as const };
	}
	const key = readStageKey(params.stage);
	const stage = view.slices.stages.find((each) => each.key === key);
	if (!stage) error(404, { message: m.stage_ui_unknown(), code: 'unknown-stage' });
	// Here, so that the first sight is whole: on the server, and before the browser takes over.
	const drafted = stage.phase === 'draft' ? lateSources.fetch() : null;
	await Promise.all([phasePages[stage.phase]?.fetch(), lateByStage[stage.key]?.fetch(), drafted]);
	return { stage: stage.key };
};
