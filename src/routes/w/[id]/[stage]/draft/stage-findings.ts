/** Plan checks as they stand now, for one stage: computed here from what this person may read, off the way of typing. Pure. */
import { applyFix } from '#lib/domain/checks/apply-fix.ts';
import { withDraftOver } from '#lib/domain/checks/draft-over.ts';
import { sameFinding, type Finding, type Fix } from '#lib/domain/checks/finding.ts';
import { runChecks } from '#lib/domain/checks/registry.ts';
import { assemblePlan } from '#lib/domain/plan/assemble.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';

export type Accepted = StageView['acceptedFindings'][number];
export interface StageFinding extends Finding {
	/** Somebody answers for it with a reason: it no longer blocks. */
	readonly accepted: Accepted | null;
}

export interface Now {
	/** Unix milliseconds; checks count from that day, unless the plan itself says from when. */
	readonly now: number;
	/** What an imported plan says that has no room: its period, its field force, its limits. */
	readonly source: Plan | null;
}

/** The plan as this person may read it, and the day it is looked at. */
export function checkedPlan(
	{ workshop, people, stages, requests, after, content }: Slices,
	{ now, source }: Now
): { plan: Plan; asOf: string } {
	const asOf = source?.workshop.asOf ?? new Date(now).toISOString().slice(0, 10);
	return { plan: assemblePlan({ workshop, people, stages, requests, after, content, record: source, asOf }), asOf };
}

/** As it stands once agreement is asked: what blocks then is told while it can be settled [CK20]. */
export function findStageFindings(slices: Slices, stage: StageKey, at: Now): StageFinding[] {
	const accepted = slices.stages.find((each) => each.key === stage)?.acceptedFindings ?? [];
	const stages = withDraftOver(slices.stages, [stage]);
	const { plan, asOf } = checkedPlan({ ...slices, stages }, at);
	return runChecks(plan, { asOf })
		.filter((finding) => finding.stage === stage)
		.map((finding) => ({ ...finding, accepted: accepted.find((each) => sameFinding(each, finding)) ?? null }));
}

/** What would be found besides once the fix is applied, in whatever stage. */
export function foresee(slices: Slices, fix: Fix, at: Now): Finding[] {
	const { plan, asOf } = checkedPlan(slices, at);
	const known = runChecks(plan, { asOf });
	return runChecks(applyFix(plan, fix, ''), { asOf }).filter((each) => !known.some((one) => sameFinding(one, each)));
}
