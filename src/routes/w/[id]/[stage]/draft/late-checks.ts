/** The plan checks, with the schemas they read by: people begin to draft before anything needs to be found. */
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import { fetchFindingWords } from './late-finding-words.ts';

/** What is found can be said: the words come with it. */
export const lateChecks = new LatePart(async () => {
	const [{ findStageFindings }] = await Promise.all([import('./stage-findings.ts'), fetchFindingWords()]);
	return findStageFindings;
});
