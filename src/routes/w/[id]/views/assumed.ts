/** What is written down of a plan's assumptions: which figures, in which unit, and what each is used for. Data and labels only. */
import type { Limit } from '#lib/domain/plan/assumptions.ts';
import { m } from '#lib/paraglide/messages.js';

export interface Figure {
	/** In the item; nested field names joined by dots. */
	readonly path: string;
	readonly label: () => string;
	/** What it is used for. */
	readonly hint?: () => string;
	readonly unit?: () => string;
	/** Shown as stored times this. */
	readonly scale?: number;
}

const limit = (key: Limit, label: () => string, hint: () => string, unit?: () => string): Figure => ({
	path: `limits.${key}`,
	label,
	hint,
	...(unit && { unit })
});
const euro = (): string => '€';
const percent = (): string => '%';

export const BUDGET: readonly Figure[] = [limit('budgetCapEUR', m.views_if_budget, m.views_as_budget_for, euro)];

export const FORCE: readonly Figure[] = [
	{ path: 'fieldForce.reps', label: m.views_if_reps, hint: m.views_as_reps_for },
	{
		path: 'fieldForce.fieldDaysInPeriod',
		label: m.views_as_field_days,
		hint: m.views_as_field_days_for,
		unit: m.views_as_unit_days
	},
	{
		path: 'fieldForce.visitsPerDay',
		label: m.views_as_visits,
		hint: m.views_as_visits_for,
		unit: m.views_as_unit_per_day
	},
	{
		path: 'fieldForce.brandShareOfCalls',
		label: m.views_as_share,
		hint: m.views_as_share_for,
		unit: percent,
		scale: 100
	}
];

export const LIMIT_FIGURES: readonly Figure[] = [
	limit('contactPressureWarnPerWeek', m.views_as_pressure_warn, m.views_as_pressure_warn_for, m.views_as_unit_per_week),
	limit(
		'contactPressureErrorPerWeek',
		m.views_as_pressure_error,
		m.views_as_pressure_error_for,
		m.views_as_unit_per_week
	),
	limit('emailMaxPerWeek', m.views_as_emails, m.views_as_emails_for, m.views_as_unit_emails),
	limit('unsolicitedCallCapPerYear', m.views_as_unsolicited, m.views_as_unsolicited_for, m.views_as_unit_per_year),
	limit('targetsPerRepMin', m.views_as_targets_min, m.views_as_targets_for),
	limit('targetsPerRepMax', m.views_as_targets_max, m.views_as_targets_for),
	limit('mlrLeadDays', m.views_as_review_days, m.views_as_review_days_for, m.views_as_unit_days),
	limit('productionLeadDays', m.views_as_production_days, m.views_as_production_days_for, m.views_as_unit_days)
];

/** What only an imported plan says; nobody writes it here, and it counts all the same. */
export const IMPORTED_FIGURES: readonly Figure[] = [
	{ path: 'fieldForce.fieldDaysPerYear', label: m.views_as_days_year },
	{ path: 'limits.segmentsPerRepMax', label: m.views_as_segments_max },
	{ path: 'limits.maxTouchpointsPerSegment', label: m.views_as_touchpoints_max },
	{ path: 'limits.maxEmailFragments', label: m.views_as_fragments_max },
	{ path: 'limits.lowUsefulness', label: m.views_as_low_usefulness },
	{ path: 'limits.requestSlaDays', label: m.views_as_answer_days, unit: m.views_as_unit_days }
];

/** Fields of a channel. */
export const CHANNEL_FIGURES: readonly Figure[] = [
	{ path: 'capacityContacts', label: m.plan_capacity, hint: m.views_as_capacity_for },
	{ path: 'costPerContactEUR', label: m.views_per_contact, hint: m.views_as_cost_for, unit: euro },
	{ path: 'fixedCostEUR', label: m.views_as_fixed, hint: m.views_as_fixed_for, unit: euro }
];

export const ARCHETYPES = ['metro', 'mixed', 'rural'] as const;
export const ARCHETYPE_WORDS: Readonly<Record<(typeof ARCHETYPES)[number], () => string>> = {
	metro: m.views_as_metro,
	mixed: m.views_as_mixed,
	rural: m.views_as_rural
};
