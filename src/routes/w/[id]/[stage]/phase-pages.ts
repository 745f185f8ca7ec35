/** The page of each phase. Fetched when the stage gets there, or just before: a room that moves on never waits for code. */
import type { Component } from 'svelte';
import { PHASES, type Phase } from '#lib/domain/session/stage.ts';
import { lateComponent, LatePart } from '#lib/ui/late-part.svelte.ts';

interface PhaseProps {
	/** The phase began while this person watched. */
	justNow: boolean;
}
type PhasePage = Component<PhaseProps>;

const late = (source: () => Promise<{ default: unknown }>): LatePart<PhasePage> =>
	new LatePart(() => source().then((module) => module.default as PhasePage));

/** A stage that is prepared shows its header alone. */
export const phasePages: Readonly<Partial<Record<Phase, LatePart<PhasePage>>>> = {
	write: late(() => import('./write/WriteStage.svelte')),
	reveal: late(() => import('./reveal/RevealStage.svelte')),
	cluster: late(() => import('./group/GroupStage.svelte')),
	vote: late(() => import('./vote/VoteStage.svelte')),
	draft: late(() => import('./draft/DraftStage.svelte')),
	consent: late(() => import('./consent/ConsentStage.svelte')),
	adopted: late(() => import('./adopted/AdoptedStage.svelte'))
};

/** Everything that is drafted, agreed on in one round. */
export const lateTogether = lateComponent(() => import('./together/Together.svelte'));

/** Two, because a stage without a vote goes from grouping to drafting. */
const AHEAD = 2;

/** What will be needed soon. One after the other, so that it takes little away from what people do now. */
export async function fetchAhead(phase: Phase): Promise<void> {
	const from = PHASES.indexOf(phase) + 1;
	for (const next of PHASES.slice(from, from + AHEAD)) await phasePages[next]?.fetch();
}
