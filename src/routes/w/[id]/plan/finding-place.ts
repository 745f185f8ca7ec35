/** Where in the workshop a finding of the whole plan is settled. Pure. */
import type { Finding } from '#lib/domain/checks/finding.ts';
import { KIND_ENTRIES } from '#lib/domain/plan/kinds.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { STAGE_KEYS, type StageKey } from '#lib/domain/session/stage.ts';

export interface Place {
	/** Null: the lobby. */
	readonly stage: StageKey | null;
	readonly item: string | null;
	/** It is agreed: what happens since is recorded on a page of its own. */
	readonly after?: true;
}

/** What is recorded after the agreement, never in the text that was agreed on (05-decisions 21). */
const AFTERWARDS: readonly string[] = ['mlr.status', 'commitment.repsCommitted'];

const stageOf = (key: string): StageKey | undefined => STAGE_KEYS.find((each) => each === key);

/**
 * [UI327] The item that a repair names, in the stage of its kind; the stage where a new one is written; the stage that has to agree; the lobby, whose code brings more
 * people. What is only recorded since it was agreed: the page for that [UI427]. Null where nothing in the workshop settles it, or the stage is not part of it.
 */
export function placeOf(finding: Finding, plan: Plan): Place | null {
	const stages = new Set((plan.stages ?? []).map(({ id }) => id));
	const adopted = new Set((plan.stages ?? []).filter(({ phase }) => phase === 'adopted').map(({ id }) => id));
	const open = (stage: StageKey | undefined, item: string | null = null): Place | null =>
		stage && stages.has(stage) ? { stage, item } : null;
	for (const fix of finding.fixes ?? []) {
		if (fix.kind === 'invite') return { stage: null, item: null };
		if (fix.kind === 'open-stage') return open(stageOf(fix.stage));
		if (fix.kind === 'add-item') {
			const room = KIND_ENTRIES.find(([kind]) => kind === fix.itemKind)?.[1].room;
			const place = room && room !== 'common' ? open(room) : null;
			if (place) return place;
		}
		if (!('entity' in fix)) continue;
		const kind = KIND_ENTRIES.find(([, { list }]) => plan[list]?.some(({ id }) => id === fix.entity));
		const place = kind && kind[1].room !== 'common' ? open(kind[1].room, fix.entity) : null;
		if (!place) continue;
		const since = fix.kind === 'edit-field' && AFTERWARDS.includes(fix.path) && adopted.has(place.stage!);
		return since ? { ...place, after: true } : place;
	}
	const about = finding.entities[0]?.startsWith('stage:') ? finding.entities[0].slice('stage:'.length) : finding.stage;
	return open(stageOf(about));
}
