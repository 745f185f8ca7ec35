/** "2 hours ago", in the reader's language. Pure. */
import type { Locale } from '#lib/domain/text.ts';

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000]
];
/** Older than this is clearer as a date. */
const DATE_AFTER_MS = 14 * 86_400_000;

/** '' for what happened within the last minute. */
export function ago(at: number, now: number, locale: Locale): string {
	const past = Math.max(0, now - at);
	if (past >= DATE_AFTER_MS)
		return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
	const coarsest = UNITS.find(([, size]) => past >= size);
	if (!coarsest) return '';
	const [unit, ms] = coarsest;
	return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(past / ms), unit);
}
