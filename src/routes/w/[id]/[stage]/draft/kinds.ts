/** Which kind of item a stage drafts, and the words for each kind. */
import { m } from '#lib/paraglide/messages.js';
import type { ItemKind } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';

export type DraftKind = 'workingAgreement' | 'insight' | 'goal' | 'segment' | 'message' | 'touchpoint' | 'material';

const KIND_OF_STAGE: Partial<Record<StageKey, DraftKind>> = {
	kickoff: 'workingAgreement',
	insights: 'insight',
	goals: 'goal',
	segments: 'segment',
	messages: 'message',
	touchpoints: 'touchpoint',
	materials: 'material'
};
/** Null for stages whose items have no form yet. */
export const kindOf = (stage: StageKey): DraftKind | null => KIND_OF_STAGE[stage] ?? null;

interface KindWords {
	readonly one: () => string;
	readonly many: () => string;
	readonly add: () => string;
	readonly from: () => string;
	/** An example of a good one, for the empty page. */
	readonly example: () => string;
}
export const KIND_WORDS: Record<DraftKind, KindWords> = {
	workingAgreement: {
		one: m.draft_kind_working_agreement,
		many: m.plan_agreements,
		add: m.draft_add_working_agreement,
		from: m.draft_add_working_agreement,
		example: m.draft_empty_working_agreement
	},
	insight: {
		one: m.draft_kind_insight,
		many: m.draft_items_insight,
		add: m.draft_add_insight,
		from: m.draft_from_insight,
		example: m.draft_empty_insight
	},
	goal: {
		one: m.draft_kind_goal,
		many: m.draft_items_goal,
		add: m.draft_add_goal,
		from: m.draft_from_goal,
		example: m.draft_empty_goal
	},
	segment: {
		one: m.draft_kind_segment,
		many: m.draft_items_segment,
		add: m.draft_add_segment,
		from: m.draft_from_segment,
		example: m.draft_empty_segment
	},
	message: {
		one: m.draft_kind_message,
		many: m.draft_items_message,
		add: m.draft_add_message,
		from: m.draft_from_message,
		example: m.draft_empty_message
	},
	touchpoint: {
		one: m.draft_kind_touchpoint,
		many: m.draft_items_touchpoint,
		add: m.draft_add_touchpoint,
		from: m.draft_add_touchpoint,
		example: m.stage_ui_now_draft_touchpoints
	},
	material: {
		one: m.draft_kind_material,
		many: m.draft_items_material,
		add: m.draft_add_material,
		from: m.draft_from_material,
		example: m.draft_empty_material
	}
};

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
	roleAgreement: m.draft_kind_role_agreement
};
/** '' for kinds that have no form yet: their stage says what they are. */
export const kindName = (kind: ItemKind): string => NAMES[kind]?.() ?? '';
