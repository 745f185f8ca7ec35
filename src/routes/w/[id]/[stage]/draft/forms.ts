/** Which fields each kind of item has, in the order people fill them; what may wait is behind "More". Data and labels only. */
import { m } from '#lib/paraglide/messages.js';
import {
	ADOPTION_STEPS,
	AUDIENCES,
	CENTRED_ON,
	GUARDS,
	INSIGHT_KINDS,
	INSIGHT_SOURCES,
	LEAD_MODES,
	MATERIAL_KINDS,
	MATURITIES,
	MESSAGE_LEVELS,
	METRIC_TYPES,
	MLR_STATES,
	PRIORITIES,
	SOLVES,
	STRENGTHS
} from '#lib/domain/plan/choices.ts';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import { LOCALES } from '#lib/domain/words.ts';
import {
	adoptionLabel,
	audienceLabel,
	centredOnLabel,
	functionLabel,
	guardLabel,
	insightKindLabel,
	insightSourceLabel,
	journeyLabel,
	leadModeLabel,
	materialKindLabel,
	maturityLabel,
	messageLevelLabel,
	metricTypeLabel,
	mlrLabel,
	strengthLabel
} from '../../../../labels.ts';
import { readString } from './fields.ts';
import { languageLabel } from './language-label.ts';
import type { DraftKind } from './kinds.ts';

interface Common {
	/** Nested field names joined by dots. */
	readonly path: string;
	readonly label: () => string;
	readonly hint?: () => string;
	/** May wait: shown behind "More". */
	readonly more?: true;
	/** Shares its line with its neighbours. */
	readonly short?: true;
}
export type FieldSpec = Common &
	(
		| { readonly type: 'words'; readonly rows: number; readonly translated: boolean; readonly max: number }
		| { readonly type: 'choice' | 'many'; readonly values: readonly string[]; readonly name: (value: string) => string }
		/** `scale`: shown as stored times this; shares are shown as percentages. */
		| { readonly type: 'number'; readonly scale: number; readonly unit?: string }
		| { readonly type: 'day' | 'flag' | 'lines' | 'proofs' | 'story' }
		/** One of two, or nothing said yet: stored as true and false. */
		| { readonly type: 'either'; readonly yes: () => string; readonly no: () => string }
		| {
				readonly type: 'links' | 'link';
				readonly of: StageKey;
				/** Which of the stage's items can be linked, where it has several kinds. */
				readonly kind?: ItemKind;
				readonly none?: () => string;
				/** Shown only where there is something to link; may stay empty. */
				readonly ifAny?: true;
		  }
	);

const SENTENCE = 280;
const PARAGRAPH = 2000;

const words = (
	path: string,
	label: () => string,
	rest: Partial<Common> & { rows?: number; max?: number } = {}
): FieldSpec => ({
	type: 'words',
	path,
	label,
	rows: 2,
	max: SENTENCE,
	translated: true,
	...rest
});
const plain = (path: string, label: () => string, rest: Partial<Common> = {}): FieldSpec => ({
	type: 'words',
	path,
	label,
	rows: 1,
	max: 40,
	translated: false,
	...rest
});
const choice = (
	path: string,
	label: () => string,
	values: readonly string[],
	name: (value: string) => string,
	rest: Partial<Common> = {}
): FieldSpec => ({
	type: 'choice',
	path,
	label,
	values,
	name,
	short: true,
	...rest
});
const number = (
	path: string,
	label: () => string,
	rest: Partial<Common> & { scale?: number; unit?: string } = {}
): FieldSpec => ({
	type: 'number',
	path,
	label,
	scale: 1,
	short: true,
	...rest
});
const insights: FieldSpec = {
	type: 'links',
	path: 'insightIds',
	label: m.field_insights,
	of: 'insights',
	none: m.draft_link_none_insights
};

/** Other touchpoints of the map. */
const others = { of: 'touchpoints', kind: 'touchpoint', ifAny: true, more: true } as const;

const JOURNEY = ['awareness', 'consideration', 'trial', 'adoption', 'loyalty', 'advocacy'];

export const FORMS: Readonly<Record<DraftKind, readonly FieldSpec[]>> = {
	workingAgreement: [words('text', m.draft_kind_working_agreement)],
	insight: [
		words('text', m.field_text, { hint: m.field_text_help }),
		words('soWhat', m.field_so_what, { hint: m.field_so_what_help }),
		choice('kind', m.field_kind, INSIGHT_KINDS, insightKindLabel),
		choice('source', m.field_source, INSIGHT_SOURCES, insightSourceLabel),
		choice('evidence.strength', m.field_strength, STRENGTHS, strengthLabel),
		choice('guard', m.field_guard, GUARDS, guardLabel, { more: true })
	],
	goal: [
		words('title', m.field_title, { hint: m.field_title_help }),
		words('metric.name', m.field_metric_name, { rows: 1 }),
		number('metric.baseline', m.field_metric_baseline),
		number('metric.target', m.field_metric_target),
		plain('metric.unit', m.field_metric_unit, { short: true }),
		{ type: 'day', path: 'metric.due', label: m.field_metric_due, short: true },
		choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
		words('why', m.field_why),
		insights,
		choice('metric.type', m.field_metric_type, METRIC_TYPES, metricTypeLabel, { more: true }),
		choice('centredOn', m.field_centred_on, CENTRED_ON, centredOnLabel, { more: true }),
		{
			type: 'either',
			path: 'sharedMetric',
			label: m.field_shared_metric,
			yes: m.shared_metric_both,
			no: m.shared_metric_one,
			short: true,
			more: true
		}
	],
	segment: [
		words('name', m.field_name, { hint: m.field_segment_name_help, rows: 1 }),
		number('size', m.field_size),
		choice('adoption.from', m.field_adoption_from, ADOPTION_STEPS, adoptionLabel),
		choice('adoption.to', m.field_adoption_to, ADOPTION_STEPS, adoptionLabel),
		choice('leadMode', m.field_lead_mode, LEAD_MODES, leadModeLabel),
		{ type: 'lines', path: 'needs', label: m.field_needs, hint: m.field_lines_help },
		{ type: 'lines', path: 'barriers', label: m.field_barriers, hint: m.field_lines_help },
		insights,
		words('mindset', m.field_mindset, { more: true }),
		words('context', m.field_context, { more: true }),
		choice('audience', m.field_audience, AUDIENCES, audienceLabel, { more: true }),
		choice('priority', m.field_priority, PRIORITIES, (value) => value, { more: true })
	],
	message: [
		choice('level', m.field_level, MESSAGE_LEVELS, messageLevelLabel),
		words('core', m.field_core, { hint: m.field_core_help }),
		words('version20s', m.field_version20s, { hint: m.field_version20s_help }),
		{ type: 'story', path: 'story', label: m.field_story },
		{ type: 'links', path: 'segmentIds', label: m.field_segments, of: 'segments', none: m.draft_link_none_segments },
		{ type: 'proofs', path: 'proofs', label: m.field_proofs },
		{ type: 'flag', path: 'promotional', label: m.field_promotional, more: true },
		choice('mlr.status', m.field_mlr_status, MLR_STATES, mlrLabel, { more: true }),
		{ type: 'day', path: 'mlr.validUntil', label: m.field_valid_until, short: true, more: true },
		{ ...insights, more: true },
		{ type: 'many', path: 'solves', label: m.field_solves, values: SOLVES, name: insightKindLabel, more: true },
		{
			type: 'many',
			path: 'languageVariants',
			label: m.field_languages,
			values: LOCALES,
			name: languageLabel,
			more: true
		}
	],
	material: [
		words('name', m.field_material_name, { rows: 1 }),
		choice('kind', m.field_kind, MATERIAL_KINDS, materialKindLabel),
		choice('maturity', m.field_maturity, MATURITIES, maturityLabel),
		choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
		number('commitment.repsCommitted', m.field_commit_reps),
		number('commitment.usesPerWeekPerRep', m.field_commit_uses),
		{ type: 'day', path: 'commitment.reviewOn', label: m.field_commit_review, short: true },
		{ ...insights, more: true },
		number('costEUR', m.field_cost_eur, { more: true }),
		{ type: 'day', path: 'validUntil', label: m.field_valid_until, short: true, more: true }
	],
	touchpoint: [
		{ type: 'link', path: 'messageId', label: m.field_message, of: 'messages' },
		choice('ownerFunction', m.field_owner, FUNCTIONS, functionLabel),
		choice('journeyStep', m.field_journey_step, JOURNEY, journeyLabel),
		{ type: 'day', path: 'from', label: m.field_from, short: true },
		{ type: 'day', path: 'to', label: m.field_to, short: true },
		words('objective', m.field_objective, { max: PARAGRAPH }),
		{ type: 'link', path: 'segmentId', label: m.field_segment, of: 'segments', short: true, more: true },
		{
			type: 'link',
			path: 'channelId',
			label: m.field_channel,
			of: 'touchpoints',
			kind: 'channel',
			short: true,
			more: true
		},
		number('frequencyPerHcp', m.field_frequency, { more: true }),
		number('reach', m.field_reach, { scale: 100, unit: '%', more: true }),
		{ ...others, type: 'link', path: 'trigger.after', label: m.field_after },
		{ ...others, type: 'links', path: 'reinforces', label: m.field_reinforces },
		{ type: 'link', path: 'relayId', label: m.draft_kind_relay, of: 'roles', kind: 'relay', ifAny: true, more: true },
		{ type: 'links', path: 'materialIds', label: m.draft_items_material, of: 'materials', ifAny: true, more: true }
	]
};

/** What a field of an item may link to: never the item itself, and of touchpoints those on the way of the same segment. */
export const choicesOf = (
	{ of, kind }: Extract<FieldSpec, { type: 'links' | 'link' }>,
	itemsOf: (stage: StageKey) => readonly Item[],
	own: Item
): readonly Item[] => {
	const segment = readString(own.fields, 'segmentId');
	return itemsOf(of).filter(
		(each) =>
			each.id !== own.id &&
			(kind === undefined || each.kind === kind) &&
			(kind !== 'touchpoint' || readString(each.fields, 'segmentId') === segment)
	);
};
