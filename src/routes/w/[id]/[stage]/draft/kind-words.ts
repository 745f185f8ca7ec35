/** The words with which each kind of item is drafted. */
import { m } from '#lib/paraglide/messages.js';
import type { DraftKind } from './kinds.ts';

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
	},
	roleAgreement: {
		one: m.draft_kind_role_agreement,
		many: m.roles_items_agreement,
		add: m.roles_add_agreement,
		from: m.roles_from_agreement,
		example: m.roles_empty_agreement
	},
	relay: {
		one: m.draft_kind_relay,
		many: m.plan_relays,
		add: m.roles_add_relay,
		from: m.roles_from_relay,
		example: m.roles_empty_relay
	},
	dependency: {
		one: m.roles_kind_dependency,
		many: m.plan_dependencies,
		add: m.roles_add_dependency,
		from: m.roles_from_dependency,
		example: m.roles_empty_dependency
	},
	verdict: {
		one: m.verdict_kind,
		many: m.plan_verdicts,
		add: m.verdict_add,
		from: m.verdict_from,
		example: m.verdict_empty
	}
};
