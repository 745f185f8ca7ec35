/** What is written down of a segment. */
import { m } from '#lib/paraglide/messages.js';
import { ADOPTION_STEPS, AUDIENCES, CHANNEL_KINDS, LEAD_MODES, PRIORITIES } from '#lib/domain/plan/choices.ts';
import { adoptionLabel, audienceLabel, channelKindLabel, leadModeLabel } from '../../../../../labels.ts';
import { words, choice, number, insights, type FieldSpec } from './specs.ts';

export const segment: readonly FieldSpec[] = [
	words('name', m.field_name, { hint: m.field_segment_name_help, rows: 1 }),
	number('size', m.field_size),
	choice('adoption.from', m.field_adoption_from, ADOPTION_STEPS, adoptionLabel),
	choice('adoption.to', m.field_adoption_to, ADOPTION_STEPS, adoptionLabel),
	choice('leadMode', m.field_lead_mode, LEAD_MODES, leadModeLabel),
	{ type: 'lines', path: 'needs', label: m.field_needs, hint: m.field_lines_help },
	{ type: 'lines', path: 'barriers', label: m.field_barriers, hint: m.field_lines_help },
	insights,
	{ type: 'criteria', path: 'criteria', label: m.house_criteria, hint: m.house_criteria_help, more: true },
	words('mindset', m.field_mindset, { more: true }),
	words('context', m.field_context, { more: true }),
	{ type: 'sizes', path: 'sizeByRegion', label: m.views_as_sizes, more: true },
	number('accessRateF2f', m.plan_access, { scale: 100, unit: () => '%', more: true }),
	number('emailConsentRate', m.plan_email_consent, { scale: 100, unit: () => '%', more: true }),
	{
		type: 'ordered',
		path: 'preferences',
		label: m.plan_prefers,
		hint: m.house_order_help,
		values: CHANNEL_KINDS,
		name: channelKindLabel,
		more: true
	},
	choice('audience', m.field_audience, AUDIENCES, audienceLabel, { more: true }),
	choice('priority', m.field_priority, PRIORITIES, (value) => value, { more: true })
];
