/** What is written down of a message. */
import { m } from '#lib/paraglide/messages.js';
import { MESSAGE_LEVELS, MLR_STATES, SOLVES } from '#lib/domain/plan/choices.ts';
import { LOCALES } from '#lib/domain/words.ts';
import { insightKindLabel, messageLevelLabel, mlrLabel } from '../../../../../labels.ts';
import { languageLabel } from '../language-label.ts';
import { words, choice, insights, type FieldSpec } from './specs.ts';

export const message: readonly FieldSpec[] = [
	choice('level', m.field_level, MESSAGE_LEVELS, messageLevelLabel),
	words('core', m.field_core, { hint: m.field_core_help }),
	words('version20s', m.field_version20s, { hint: m.field_version20s_help }),
	{ type: 'story', path: 'story', label: m.field_story },
	{ type: 'links', path: 'segmentIds', label: m.field_segments, of: 'segments', none: m.draft_link_none_segments },
	{ type: 'variants', path: 'variantOf', label: m.house_variant_of },
	{
		type: 'elements',
		path: 'proofs',
		label: m.field_proofs,
		parts: [
			{ path: 'text', label: m.field_proof_text, max: 500, translated: true },
			// A citation: the same in every language.
			{ path: 'reference', label: m.field_proof_reference, max: 300, translated: false, narrow: true }
		],
		add: m.draft_proof_add,
		one: m.draft_proof
	},
	{
		type: 'elements',
		path: 'objections',
		label: m.plan_objections,
		parts: [
			{ path: 'objection', label: m.field_objection, max: 500, translated: true },
			{ path: 'answer', label: m.field_answer, max: 1000, translated: true }
		],
		add: m.draft_objection_add,
		one: m.draft_objection,
		more: true
	},
	{ type: 'flag', path: 'promotional', label: m.field_promotional, more: true },
	choice('mlr.status', m.field_mlr_status, MLR_STATES, mlrLabel, { more: true }),
	words('mlr.rationale', m.field_mlr_why, { hint: m.field_mlr_why_help, more: true }),
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
];
