/** What is written down of a goal. */
import { m } from '#lib/paraglide/messages.js';
import { CENTRED_ON, METRIC_TYPES } from '#lib/domain/plan/choices.ts';
import { FUNCTIONS } from '#lib/domain/people/sides.ts';
import { centredOnLabel, functionLabel, metricTypeLabel } from '../../../../../labels.ts';
import { words, plain, choice, number, insights, type FieldSpec } from './specs.ts';

export const goal: readonly FieldSpec[] = [
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
];
