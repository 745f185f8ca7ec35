/** What a plan is measured against, as a document says it: signed with the channel map, so it stands beside it [PL27]. */
import { assumptionsOf } from '#lib/domain/plan/assumptions.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { blocks, facts, inline, table } from './markdown.ts';
import type { Words } from './words.ts';

/** Label and unit, both messages; `€` and `%` are themselves. */
const FORCE = [
	['reps', 'views_if_reps', ''],
	['fieldDaysInPeriod', 'views_as_field_days', 'views_as_unit_days'],
	['fieldDaysPerYear', 'views_as_days_year', ''],
	['visitsPerDay', 'views_as_visits', 'views_as_unit_per_day']
] as const;
const LIMITS = [
	['contactPressureWarnPerWeek', 'views_as_pressure_warn', 'views_as_unit_per_week'],
	['contactPressureErrorPerWeek', 'views_as_pressure_error', 'views_as_unit_per_week'],
	['emailMaxPerWeek', 'views_as_emails', 'views_as_unit_per_week'],
	['unsolicitedCallCapPerYear', 'views_as_unsolicited', 'views_as_unit_per_year'],
	['targetsPerRepMin', 'views_as_targets_min', ''],
	['targetsPerRepMax', 'views_as_targets_max', ''],
	['segmentsPerRepMax', 'views_as_segments_max', ''],
	['maxTouchpointsPerSegment', 'views_as_touchpoints_max', ''],
	['maxEmailFragments', 'views_as_fragments_max', ''],
	['lowUsefulness', 'views_as_low_usefulness', ''],
	['mlrLeadDays', 'views_as_review_days', 'views_as_unit_days'],
	['productionLeadDays', 'views_as_production_days', 'views_as_unit_days'],
	['requestSlaDays', 'views_as_answer_days', 'views_as_unit_days']
] as const;

/** The section, ready to be joined; '' where a plan assumes nothing. */
export function assumptionsMarkdown(plan: Plan, words: Words): string {
	const { planPeriod, fieldForce, limits } = assumptionsOf(plan);
	const figure = (value: number | null | undefined, unit: string): string =>
		value == null ? '' : [words.number(value), unit && words.text(unit)].filter(Boolean).join(' ');
	const euro = (value: number | null | undefined): string => (value == null ? '' : `${words.number(value)} €`);
	const regions = (fieldForce?.regions ?? []).map(({ id, archetype, reps }) =>
		[
			inline(id),
			reps == null ? '' : words.text('views_as_reps_count', { count: reps }),
			inline(words.label('views_as', archetype))
		]
			.filter(Boolean)
			.join(' · ')
	);
	const body = blocks(
		facts([
			[words.text('export_period'), [planPeriod?.from, planPeriod?.to].filter(Boolean).join(' – ')],
			[words.text('views_as_weeks'), figure(planPeriod?.weeks, '')],
			[words.text('views_if_budget'), euro(limits?.budgetCapEUR)],
			...FORCE.map(([key, label, unit]) => [words.text(label), figure(fieldForce?.[key], unit)] as const),
			[
				words.text('views_as_share'),
				fieldForce?.brandShareOfCalls == null ? '' : words.share(fieldForce.brandShareOfCalls)
			],
			[words.text('views_as_regions'), regions.join('; ')],
			...LIMITS.map(([key, label, unit]) => [words.text(label), figure(limits?.[key], unit)] as const)
		]),
		table(
			['export_channel', 'plan_capacity', 'views_per_contact', 'views_as_fixed'].map((key) => words.text(key)),
			(plan.channels ?? [])
				.map(({ id, capacityContacts, costPerContactEUR, fixedCostEUR }) => [
					inline(words.name(id)),
					figure(capacityContacts, ''),
					euro(costPerContactEUR),
					euro(fixedCostEUR)
				])
				.filter(([, ...figures]) => figures.some(Boolean))
		)
	);
	return body && blocks(`## ${words.text('views_assumptions')}`, body);
}
