/** Plan checks as they stand now, for one stage: computed here from what this person may read, off the way of typing. Pure. */
import { withDraftOver } from '#lib/domain/checks/draft-over.ts';
import { sameFinding, type Finding } from '#lib/domain/checks/finding.ts';
import { runChecks } from '#lib/domain/checks/registry.ts';
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';

export type Accepted = StageView['acceptedFindings'][number];
export interface StageFinding extends Finding {
	/** Somebody answers for it with a reason: it no longer blocks. */
	readonly accepted: Accepted | null;
}

/**
 * As it stands once agreement is asked: what blocks then is told while it can be settled [CK20].
 * @param now Unix milliseconds; checks count from that day
 */
export function findStageFindings(slices: Slices, stage: StageKey, now: number): StageFinding[] {
	const asOf = new Date(now).toISOString().slice(0, 10);
	const { workshop, people, content } = slices;
	const stages = withDraftOver(slices.stages, [stage]);
	const accepted = stages.find((each) => each.key === stage)?.acceptedFindings ?? [];
	return runChecks(assemblePlan({ workshop, people, stages, content, asOf }), { asOf })
		.filter((finding) => finding.stage === stage)
		.map((finding) => ({ ...finding, accepted: accepted.find((each) => sameFinding(each, finding)) ?? null }));
}
