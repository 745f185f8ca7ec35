/** "2 hours ago", in the reader's language; the same on the server and in the browser, because `now` is the server's. Pure. */
import type { Locale } from '#lib/domain/text.ts';

const MINUTE_MS = 60_000;
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', MINUTE_MS]
];
/** Older than this is clearer as a date. */
const DATE_AFTER_MS = 14 * 86_400_000;

export function ago(at: number, now: number, locale: Locale): string {
	const past = Math.max(0, now - at);
	if (past >= DATE_AFTER_MS)
		return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
	const [unit, ms] = UNITS.find(([, size]) => past >= size) ?? ['minute' as const, MINUTE_MS];
	return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(past / ms), unit);
}
