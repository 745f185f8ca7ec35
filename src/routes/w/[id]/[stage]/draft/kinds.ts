/** Which kinds of items a stage drafts, and what each is called. Pages that only show items carry no more; see kind-words.ts. */
import { m } from '#lib/paraglide/messages.js';
import type { ItemKind } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';

export type DraftKind =
	| 'workingAgreement'
	| 'insight'
	| 'goal'
	| 'segment'
	| 'message'
	| 'touchpoint'
	| 'material'
	| 'roleAgreement'
	| 'relay'
	| 'dependency'
	| 'verdict';

const KINDS_OF_STAGE: Partial<Record<StageKey, readonly DraftKind[]>> = {
	kickoff: ['workingAgreement'],
	insights: ['insight'],
	goals: ['goal'],
	segments: ['segment'],
	messages: ['message'],
	touchpoints: ['touchpoint'],
	materials: ['material'],
	roles: ['roleAgreement', 'relay', 'dependency'],
	review: ['verdict']
};
/** In the order people read them, the one made most first; none for stages whose items have no form. */
export const kindsOf = (stage: StageKey): readonly DraftKind[] => KINDS_OF_STAGE[stage] ?? [];
/** The stage that drafts items of a kind. */
export const stageDrafting = (kind: string): StageKey | undefined =>
	(Object.keys(KINDS_OF_STAGE) as StageKey[]).find((stage) => kindsOf(stage).some((each) => each === kind));

const NAMES: Partial<Record<ItemKind, () => string>> = {
	workingAgreement: m.draft_kind_working_agreement,
	insight: m.draft_kind_insight,
	goal: m.draft_kind_goal,
	segment: m.draft_kind_segment,
	message: m.draft_kind_message,
	touchpoint: m.draft_kind_touchpoint,
	channel: m.draft_kind_channel,
	material: m.draft_kind_material,
	relay: m.draft_kind_relay,
	roleAgreement: m.draft_kind_role_agreement,
	dependency: m.roles_kind_dependency,
	verdict: m.verdict_kind
};
/** '' for kinds that have no form yet: their stage says what they are. */
export const kindName = (kind: ItemKind): string => NAMES[kind]?.() ?? '';
