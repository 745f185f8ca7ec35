/**
 * How often one doctor of a segment hears from us: contacts we push, emails, visits. A channel that happens inside another adds
 * no contact of its own. Pure. Source: 14-plan-checks, L09, L10 and their worked example.
 */
import type { Plan, Segment } from './schema.ts';
import { sum } from './figures.ts';
import { isVisit, plannedIn, weeksOf, type Planned } from './planned.ts';

/** Working days a week in which others visit too. */
const WORKING_DAYS = 5;

export interface Pressure {
	readonly segment: Segment;
	/** What makes it up. */
	readonly push: readonly Planned[];
	readonly emails: readonly Planned[];
	/** Contacts in the plan period for a doctor whom everything reaches, and for the average one. */
	readonly pushInPeriod: number;
	readonly pushAverage: number;
	readonly emailsInPeriod: number;
	readonly f2fInPeriod: number;
}

const frequency = ({ touchpoint }: Planned): number => touchpoint.frequencyPerHcp ?? 0;
const times = (planned: readonly Planned[]): number => sum(planned.map(frequency));

/** One row per segment, in plan order. */
export function contactPressure(plan: Plan): Pressure[] {
	const all = plannedIn(plan);
	return (plan.segments ?? []).map((segment) => {
		const own = all.filter((each) => each.segment === segment);
		const push = own.filter(({ channel }) => channel?.direction === 'push' && !channel.embeddedIn?.length);
		const emails = own.filter(({ channel }) => channel?.countsAsEmail === true);
		return {
			segment,
			push,
			emails,
			pushInPeriod: times(push),
			pushAverage: sum(push.map((each) => frequency(each) * (each.touchpoint.reach ?? 0))),
			emailsInPeriod: times(emails),
			f2fInPeriod: times(own.filter(isVisit))
		};
	});
}

/**
 * Own visits among all that a doctor gets.
 * @param perDay visits of all companies per doctor and working day
 */
export function shareOfMarket(plan: Plan, { f2fInPeriod }: Pressure, perDay: number): number | null {
	const visits = perDay * (weeksOf(plan) ?? 0) * WORKING_DAYS;
	return visits > 0 ? f2fInPeriod / visits : null;
}
