/**
 * Work in one's own time: a part of the agenda that is open for days is a window. It opens at eight on its first working day and
 * closes at eighteen on its last, in the workshop's time zone, so it never closes at a weekend or at night. Pure. Rules WN in RULES.md.
 */
import type { Block } from './agenda.ts';

export interface Calendar {
	/** The first working day, as `2026-11-30`. */
	readonly begins: string;
	/** An IANA name, as `Europe/Berlin`. */
	readonly zone: string;
}

/** Unix milliseconds. */
export interface Window {
	readonly opens: number;
	readonly closes: number;
}

export const OPENS_HOUR = 8;
export const CLOSES_HOUR = 18;
const DAY_MS = 86_400_000;

export function isZone(zone: string): boolean {
	try {
		clockOf(zone);
		return true;
	} catch {
		return false;
	}
}

/** Making one takes longer than everything it is asked for. A zone can be written in many ways, so they are not kept for ever. */
const MOST_CLOCKS = 600;
const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat('en', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric'
	});
	if (clocks.size >= MOST_CLOCKS) clocks.clear();
	clocks.set(zone, clock);
	return clock;
}

/** What clocks and calendars show there, as if it were UTC; whole minutes. */
function wallClock(at: number, zone: string): number {
	const parts = Object.fromEntries(
		clockOf(zone)
			.formatToParts(at)
			.map(({ type, value }) => [type, Number(value)])
	);
	return Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!);
}

/** When it is `hour` there on this day. Clocks are changed at night, so by day there is exactly one such moment [WN2]. */
export function momentAt(day: string, hour: number, zone: string): number {
	const wall = Date.parse(day) + hour * 3_600_000;
	const near = wall - (wallClock(wall, zone) - wall);
	return near + (wall - wallClock(near, zone));
}

export const dayAt = (at: number, zone: string): string => new Date(wallClock(at, zone)).toISOString().slice(0, 10);

/** Holidays differ by country and are not known here. */
export const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** `day` itself, or the Monday after it. */
export const workingDayFrom = (day: string): string => (isWorkingDay(day) ? day : workingDayFrom(dayAfter(day)));

export const nextWorkingDay = (now: number, zone: string): string => workingDayFrom(dayAfter(dayAt(now, zone)));

/** The first one is 1. */
export function workingDay(begins: string, number: number): string {
	let day = workingDayFrom(begins);
	for (let left = number - 1; left > 0; left--) day = workingDayFrom(dayAfter(day));
	return day;
}

export function windowOf({ begins, zone }: Calendar, [first, last]: readonly [number, number]): Window {
	return {
		opens: momentAt(workingDay(begins, first), OPENS_HOUR, zone),
		closes: momentAt(workingDay(begins, last), CLOSES_HOUR, zone)
	};
}

/** The window of `id` ends on another working day; it is open again if it was closed, and everything later comes as much later [WN3]. */
export function moveEnd(blocks: readonly Block[], id: string, last: number): Block[] {
	const moved = blocks.find((block) => block.id === id)?.days;
	if (!moved) return [...blocks];
	const [first, before] = moved;
	return blocks.map((block): Block => {
		if (!block.days) return block;
		if (block.days[0] === first) return { ...block, days: [first, last], closedAt: null };
		const later = block.days[0] > before;
		return later ? { ...block, days: [block.days[0] + last - before, block.days[1] + last - before] } : block;
	});
}
