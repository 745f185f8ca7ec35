/** The plan checks, with the schemas they read by: people begin to draft before anything needs to be found. */
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import { fetchFindingWords } from './late-finding-words.ts';

/** What is found can be said: the words come with it. */
export const lateChecks = new LatePart(async () => {
	const [{ findStageFindings }, { planSource }] = await Promise.all([
		import('./stage-findings.ts'),
		import('./plan-source.svelte.ts'),
		fetchFindingWords()
	]);
	return (slices: Slices, stage: StageKey, now: number) =>
		findStageFindings(slices, stage, { now, source: planSource(slices.workshop) });
});
