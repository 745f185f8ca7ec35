/** The limits checks measure against: as the plan's settings say, else as usual. Pure. Source: 11-domain-model, Settings. */
import type { Plan } from '../plan/schema.ts';

/** Null: no limit until somebody sets one. */
const USUAL = {
	/** Contacts we push to one doctor, a week. */
	contactPressureWarnPerWeek: 1.5,
	contactPressureErrorPerWeek: 2.5,
	emailMaxPerWeek: 1,
	/** Doctors per rep. */
	targetsPerRepMin: 50,
	targetsPerRepMax: 100,
	segmentsPerRepMax: 5,
	maxTouchpointsPerSegment: 12,
	/** Building blocks of emails. */
	maxEmailFragments: 12,
	/** Median of the field's ratings, of 5. */
	lowUsefulness: 3,
	productionLeadDays: 60,
	budgetCapEUR: null,
	/** Visits nobody asked for, per doctor and year. */
	unsolicitedCallCapPerYear: null
} as const satisfies Readonly<Record<string, number | null>>;

type Limit = keyof typeof USUAL;

export function limitOf<L extends Limit>(plan: Plan, limit: L): (typeof USUAL)[L] extends null ? number | null : number;
export function limitOf(plan: Plan, limit: Limit): number | null {
	const set = plan.workshop.settings?.[limit];
	return typeof set === 'number' && Number.isFinite(set) && set >= 0 ? set : USUAL[limit];
}
