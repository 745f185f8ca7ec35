/**
 * Contact pressure week by week: when the contacts of a plan fall due, by their dates and by what sets them off. Pure.
 * Source: 15-views §6, contact pressure; what counts as pressure: contact-pressure.ts. Rules VW in RULES.md.
 */
import { contactPressure, type Pressure } from './contact-pressure.ts';
import { dayNumber, isoOf, sum } from './figures.ts';
import { finder, plannedIn, weeksOf, type Planned } from './planned.ts';
import type { Channel, Plan, Touchpoint } from './schema.ts';

const DAYS_A_WEEK = 7;
/** Longer than any plan; a mistyped year must not draw ten thousand cells. */
const MOST_WEEKS = 106;

/** Contacts in one week from one channel, for a doctor whom everything reaches. */
export interface ChannelWeek {
	readonly channel: Channel;
	readonly contacts: number;
}
export interface Week {
	/** Its first day, ISO date. */
	readonly from: string;
	/** What is pushed, by channel, in plan order; channels with nothing this week are left out. */
	readonly push: readonly ChannelWeek[];
	/** For a doctor whom everything reaches, and for the average one. */
	readonly total: number;
	readonly average: number;
	readonly emails: number;
}
export interface WeeklyPressure extends Pressure {
	/** As checks count it: the last week may be a part of one. */
	readonly inWeeks: number;
	readonly weeks: readonly Week[];
}

interface Days {
	readonly from: number;
	readonly to: number;
}

/** Days of the plan period; null while its first day or its length is not known, or it is longer than anybody plans. */
export function periodOf(plan: Plan): Days | null {
	const from = dayNumber(plan.workshop.planPeriod?.from);
	const weeks = weeksOf(plan);
	if (from === null || weeks === null || weeks <= 0 || weeks > MOST_WEEKS) return null;
	return { from, to: from + Math.ceil(weeks * DAYS_A_WEEK) - 1 };
}

/**
 * One row per segment, in plan order, with as many weeks as the period has. A touchpoint's contacts spread evenly over its days;
 * what lies outside the period counts in the nearest week, so that the weeks add up to the period's sum [VW4]. Null without a period.
 */
export function weeklyPressure(plan: Plan): WeeklyPressure[] | null {
	const period = periodOf(plan);
	if (!period) return null;
	const starts = new Starts(plan, period.from);
	const weeks: Days[] = [];
	for (let from = period.from; from <= period.to; from += DAYS_A_WEEK)
		weeks.push({ from, to: Math.min(from + DAYS_A_WEEK - 1, period.to) });
	return contactPressure(plan).map((pressure) => ({
		...pressure,
		inWeeks: weeksOf(plan)!,
		weeks: weeks.map((week) => weekOf(pressure, week, (each) => shareIn(week, daysOf(each.touchpoint, starts, period))))
	}));
}

function weekOf({ push, emails }: Pressure, { from }: Days, share: (each: Planned) => number): Week {
	const times = (each: Planned): number => (each.touchpoint.frequencyPerHcp ?? 0) * share(each);
	const byChannel = Map.groupBy(push, ({ channel }) => channel!);
	return {
		from: isoOf(from) ?? '',
		push: [...byChannel]
			.map(([channel, own]) => ({ channel, contacts: sum(own.map(times)) }))
			.filter(({ contacts }) => contacts > 0),
		total: sum(push.map(times)),
		average: sum(push.map((each) => times(each) * (each.touchpoint.reach ?? 0))),
		emails: sum(emails.map(times))
	};
}

/** Part of some days that falls into a week, 0 to 1. */
function shareIn(week: Days, days: Days): number {
	const both = Math.min(week.to, days.to) - Math.max(week.from, days.from) + 1;
	return Math.max(0, both) / (days.to - days.from + 1);
}

/** When a touchpoint happens, within the period. Without an end it goes on until the period ends. */
function daysOf(touchpoint: Touchpoint, starts: Starts, period: Days): Days {
	const clamp = (day: number): number => Math.min(period.to, Math.max(period.from, day));
	const from = starts.of(touchpoint);
	const to = Math.max(from, dayNumber(touchpoint.to) ?? period.to);
	return { from: clamp(from), to: clamp(to) };
}

/** First days: as written; else as much later than their cause as the delay says; else with the period. */
class Starts {
	readonly #touchpoint: (id: string | null | undefined) => Touchpoint | undefined;
	readonly #first: number;
	readonly #known = new Map<Touchpoint, number>();

	constructor(plan: Plan, first: number) {
		this.#touchpoint = finder(plannedIn(plan).map(({ touchpoint }) => touchpoint));
		this.#first = first;
	}

	/** One that waits for itself begins with the period. */
	of(touchpoint: Touchpoint): number {
		const known = this.#known.get(touchpoint);
		if (known !== undefined) return known;
		this.#known.set(touchpoint, this.#first);
		const cause = this.#touchpoint(touchpoint.trigger?.after);
		const day =
			dayNumber(touchpoint.from) ?? (cause ? this.of(cause) + (touchpoint.trigger?.delayDays ?? 0) : this.#first);
		this.#known.set(touchpoint, day);
		return day;
	}
}
