/** Trying things out: the checks and their words come with it, so it is fetched when somebody wants to. */
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import { fetchFindingWords } from '../[stage]/draft/late-finding-words.ts';

export const lateWhatIf = new LatePart(async () => {
	const [{ default: Panel }, { AS_PLANNED, changesOf }, { triedPlan }] = await Promise.all([
		import('./WhatIf.svelte'),
		import('#lib/domain/plan/what-if.ts'),
		import('#lib/domain/checks/outcome.ts'),
		fetchFindingWords()
	]);
	return { Panel, AS_PLANNED, changesOf, triedPlan };
});
