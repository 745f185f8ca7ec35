/** What plan checks ask of a plan again and again: its settings, its words, its days. Nothing said is never a fact. Pure. */
import type { Plan } from '../plan/schema.ts';

/** A setting of the workshop as a number; the usual one (domain model §2, Settings) where it says none. */
export function settingOf({ workshop }: Plan, key: string, usual: number): number {
	const value = workshop.settings?.[key];
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : usual;
}

const isWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Whether there are words, in any language. Of fields that keep what they do not know, anything may come. */
export const said = (phrase: unknown): boolean =>
	isWords(phrase) || (typeof phrase === 'object' && phrase !== null && Object.values(phrase).some(isWords));

/** The calendar day of a day or of a point in time, as it was written down. */
export const dayOf = (day: string): string => day.slice(0, 10);

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY_MS);

/** The same day of the month, months later or earlier; the last of the month where it has no such day. */
export function monthsFrom(day: string, months: number): string {
	const [year, month, date] = dayOf(day).split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The earliest of some days; undefined where there is none. */
export const earliest = (days: readonly (string | null | undefined)[]): string | undefined =>
	days
		.filter((day) => day != null)
		.map(dayOf)
		.sort()[0];
