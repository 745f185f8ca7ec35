/** Which hint a facilitator needs at this moment of a rehearsal. Pure; the words are in coach-words.ts. */
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import { waitingOf } from '#lib/domain/session/waiting.ts';

export const MOMENTS = [
	'lobby',
	'write',
	'reveal',
	'cluster',
	'vote',
	'voted',
	'draft',
	'finding',
	'amend',
	'consent',
	'objection',
	'adopted'
] as const;
export type Moment = (typeof MOMENTS)[number];

type Seen = Pick<Slices, 'stages' | 'content'> & { readonly workshop: Pick<Slices['workshop'], 'currentStage'> };

/** @param looking the stage on the page, null elsewhere: then the one everybody is in counts */
export function momentOf({ workshop, stages, content }: Seen, looking: StageKey | null): Moment {
	const stage = stages.find(({ key }) => key === (looking ?? workshop.currentStage));
	if (!stage) return 'lobby';
	switch (stage.phase) {
		case 'prepare':
			return workshop.currentStage === null ? 'lobby' : 'adopted';
		case 'vote':
			return stage.ballot?.state === 'closed' ? 'voted' : 'vote';
		case 'draft':
			if (isObjectedTo(stage)) return 'amend';
			return stage.key === 'goals' && lacksDate(content) ? 'finding' : 'draft';
		case 'consent':
			return isObjectedTo(stage) ? 'objection' : 'consent';
		default:
			return stage.phase;
	}
}

const isObjectedTo = (stage: StageView): boolean =>
	stage.objections.some(({ state, blocking }) => state === 'open' && blocking);

/** What plan check L39 says of a goal without a date. */
function lacksDate(content: Slices['content']): boolean {
	const goals = (content.goals?.items ?? []).filter(({ kind }) => kind === 'goal');
	return goals.some(({ fields: { metric } }) => !(typeof metric === 'object' && metric !== null && 'due' in metric));
}

/** Whether colleagues may still have something to do: where counts tell, by the counts; where they do not, perhaps. */
export function mayBeBusy({ workshop, stages }: Omit<Seen, 'content'>): boolean {
	const stage = stages.find(({ key }) => key === workshop.currentStage);
	if (!stage) return false;
	// Amending is the facilitator's: colleagues wait for the sentence.
	if (stage.phase === 'draft') return !isObjectedTo(stage);
	return stage.phase === 'cluster' || (waitingOf(stage)?.missing.total ?? 0) > 0;
}
