/** Checks over what one doctor gets from us: how often, and how many visits nobody asked for. */
import { contactPressure, type Pressure } from '../plan/contact-pressure.ts';
import { isMore, roundTo, sum } from '../plan/figures.ts';
import { isVisit, plannedIn, weeksOf, type Planned } from '../plan/planned.ts';
import type { Plan } from '../plan/schema.ts';
import type { Fix } from './finding.ts';
import { editField, MOST_FIXES, setFields } from './fixes.ts';
import { limitOf } from './limits.ts';
import type { Check, CheckResult } from './registry.ts';

const WEEKS_A_YEAR = 52;

const frequency = ({ touchpoint }: Planned): number => touchpoint.frequencyPerHcp ?? 0;

/**
 * Plan less of what there is most of: where one cut is enough, by just that.
 * @param over contacts in the plan period that are too many
 */
function cut(planned: readonly Planned[], over: number): Fix[] {
	const most = planned
		.filter((each) => frequency(each) > 0)
		.sort((a, b) => frequency(b) - frequency(a))
		.slice(0, MOST_FIXES);
	return most.map((each) => {
		// Rounded first: 14 − 1 × 13 must cut one, whatever the digits say.
		const left = Math.floor(roundTo(frequency(each) - over, 6));
		return left >= 1
			? setFields(each.touchpoint.id, { frequencyPerHcp: left })
			: editField(each.touchpoint.id, 'frequencyPerHcp');
	});
}

/** Findings by segment, where the length of the plan is known. */
const perWeek =
	(find: (pressure: Pressure, weeks: number, plan: Plan) => CheckResult | null): Check['run'] =>
	(plan) => {
		const weeks = weeksOf(plan);
		return weeks === null ? [] : contactPressure(plan).flatMap((each) => find(each, weeks, plan) ?? []);
	};

/** L09: nobody hears from us more often than they can bear. */
const tooManyContacts: Check = {
	lint: 'L09',
	stage: 'touchpoints',
	run: perWeek(({ segment, push, pushInPeriod }, weeks, plan) => {
		const [warn, error] = [limitOf(plan, 'contactPressureWarnPerWeek'), limitOf(plan, 'contactPressureErrorPerWeek')];
		const severe = isMore(pushInPeriod / weeks, error);
		if (!severe && !isMore(pushInPeriod / weeks, warn)) return null;
		const limit = severe ? error : warn;
		return {
			severity: severe ? 'error' : 'warn',
			entities: [segment.id],
			values: { perWeek: roundTo(pushInPeriod / weeks, 2), limit },
			fixes: cut(push, pushInPeriod - limit * weeks)
		};
	})
};

/** L10: no more emails a week than people still open. */
const tooManyEmails: Check = {
	lint: 'L10',
	stage: 'touchpoints',
	run: perWeek(({ segment, emails, emailsInPeriod }, weeks, plan) => {
		const max = limitOf(plan, 'emailMaxPerWeek');
		if (!isMore(emailsInPeriod / weeks, max)) return null;
		return {
			severity: 'warn',
			entities: [segment.id],
			values: { perWeek: roundTo(emailsInPeriod / weeks, 2), inPeriod: roundTo(emailsInPeriod, 2) },
			fixes: cut(emails, emailsInPeriod - max * weeks)
		};
	})
};

/** Visits that somebody asked for count against no code. */
const ASKED_FOR: readonly unknown[] = ['signal', 'self_service'];

/** L48: no more visits that nobody asked for than the code allows, where a limit is set. */
const unsolicitedVisits: Check = {
	lint: 'L48',
	stage: 'touchpoints',
	run: (plan) => {
		const cap = limitOf(plan, 'unsolicitedCallCapPerYear');
		const weeks = weeksOf(plan);
		if (cap === null || weeks === null) return [];
		const visits = plannedIn(plan).filter(
			(each) => isVisit(each) && !ASKED_FOR.includes(each.touchpoint.trigger?.type)
		);
		return (plan.segments ?? []).flatMap((segment): CheckResult[] => {
			const own = visits.filter((each) => each.segment === segment);
			const inPeriod = sum(own.map(frequency));
			const perYear = (inPeriod * WEEKS_A_YEAR) / weeks;
			if (!isMore(perYear, cap)) return [];
			const fixes = cut(own, inPeriod - (cap * weeks) / WEEKS_A_YEAR);
			return [{ severity: 'warn', entities: [segment.id], values: { perYear: roundTo(perYear, 1), cap }, fixes }];
		});
	}
};

export const pressureChecks: readonly Check[] = [tooManyContacts, tooManyEmails, unsolicitedVisits];
