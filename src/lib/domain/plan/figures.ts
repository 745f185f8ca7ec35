/** Small arithmetic that every figure of a plan shares: sums, rounding, comparing, days. Pure. */

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

export const roundTo = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Digits that figures are compared with: 200 × 0.55 is 110.00000000000001 and must not be more than 110. */
const EXACT = 6;
export const isMore = (a: number, b: number): boolean => roundTo(a, EXACT) > roundTo(b, EXACT);

const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar day or a time; null where it is no day. */
export function dayNumber(day: string | null | undefined): number | null {
	const ms = day ? Date.parse(day.slice(0, 10)) : NaN;
	return Number.isNaN(ms) ? null : Math.round(ms / DAY_MS);
}

/** Last day that ISO 8601 writes with four digits of the year. */
const LAST_DAY = Date.parse('9999-12-31') / DAY_MS;

/** The ISO date of a day number; null where the calendar ends. */
export const isoOf = (day: number): string | null =>
	Math.abs(day) > LAST_DAY ? null : new Date(Math.ceil(day) * DAY_MS).toISOString().slice(0, 10);
