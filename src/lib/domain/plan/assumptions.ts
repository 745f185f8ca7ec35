/**
 * What the checks measure a plan against: its period, the field force, the budget and other limits. Written down in the room of the
 * channel map and agreed on with it (05-decisions 21); in the plan document it stands where the sample has it. Pure.
 */
import { z } from 'zod';
import { Id } from '../id.ts';
import { Amount, Day, Link, Share, list } from './fields.ts';
import { dayNumber } from './figures.ts';
import type { Plan } from './schema.ts';

export { ASSUMPTIONS_ID } from './content-limits.ts';

export const FieldForce = z.looseObject({
	reps: Amount.nullish(),
	fieldDaysPerYear: Amount.nullish(),
	fieldDaysInPeriod: Amount.nullish(),
	visitsPerDay: Amount.nullish(),
	brandShareOfCalls: Share.nullish(),
	regions: list(z.looseObject({ id: Link, archetype: z.string().max(40).nullish(), reps: Amount.nullish() })).nullish()
});
export type FieldForce = z.infer<typeof FieldForce>;

/** Settings of a plan that people agree on with it. Absent: the usual one (checks/limits.ts). */
export const LIMITS = [
	'budgetCapEUR',
	'contactPressureWarnPerWeek',
	'contactPressureErrorPerWeek',
	'emailMaxPerWeek',
	'unsolicitedCallCapPerYear',
	'targetsPerRepMin',
	'targetsPerRepMax',
	'segmentsPerRepMax',
	'maxTouchpointsPerSegment',
	'maxEmailFragments',
	'lowUsefulness',
	'mlrLeadDays',
	'productionLeadDays',
	'requestSlaDays'
] as const;
export type Limit = (typeof LIMITS)[number];

export const Assumptions = z.looseObject({
	id: Id,
	planPeriod: z.looseObject({ from: Day.nullish(), to: Day.nullish(), weeks: Amount.nullish() }).nullish(),
	fieldForce: FieldForce.nullish(),
	limits: z.partialRecord(z.enum(LIMITS), Amount.nullish()).nullish()
});
export type Assumptions = z.infer<typeof Assumptions>;

type Framed = Pick<Plan, 'workshop' | 'fieldForce'>;

/** As the fields of an item, out of a plan that says it in its own places. */
export function assumptionsOf({
	workshop: { planPeriod, settings },
	fieldForce
}: Framed): Pick<Assumptions, 'planPeriod' | 'fieldForce' | 'limits'> {
	const limits = LIMITS.flatMap((limit) => {
		const value = Amount.safeParse(settings?.[limit]);
		return value.success ? [[limit, value.data] as const] : [];
	});
	const { weeks, ...days } = planPeriod ?? {};
	const period = days.from && days.to ? days : { ...days, ...(weeks != null && { weeks }) };
	return {
		...(Object.keys(period).length > 0 && { planPeriod: period }),
		...(fieldForce && { fieldForce }),
		...(limits.length > 0 && { limits: Object.fromEntries(limits) })
	};
}

/**
 * The same plan with what it assumes in the places where checks and views read it. Where people wrote it down, that alone counts;
 * where they did not, what an imported document said stands [PL23].
 */
export function withAssumptions<P extends Framed & Pick<Plan, 'assumptions'>>(plan: P): P {
	const said = plan.assumptions?.[0];
	if (!said) return plan;
	const { planPeriod: _period, settings, ...workshop } = plan.workshop;
	const others = Object.entries(settings ?? {}).filter(([key]) => !LIMITS.some((limit) => limit === key));
	const period = said.planPeriod && { ...said.planPeriod, ...weeksIn(said.planPeriod) };
	return {
		...plan,
		workshop: {
			...workshop,
			...(period && { planPeriod: period }),
			settings: { ...Object.fromEntries(others), ...said.limits }
		},
		fieldForce: said.fieldForce
	};
}

/** What its days say wins over a number of weeks. */
function weeksIn({ from, to }: NonNullable<Assumptions['planPeriod']>): { weeks?: number } {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	return first === null || last === null || last < first ? {} : { weeks: (last - first + 1) / 7 };
}
