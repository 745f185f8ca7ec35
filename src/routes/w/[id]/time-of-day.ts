/** Times of day, as the reader's language writes them, in the time zone of their device. */
import type { Locale } from '#lib/domain/text.ts';
import { readerLocale } from '../../reader-locale.ts';

/** Making one costs a weak phone a tenth of a second. One a language, because on the server readers differ. */
const clocks = new Map<Locale, Intl.DateTimeFormat>();

/** @param at Unix ms */
export function timeOfDay(at: number): string {
	const locale = readerLocale();
	const clock = clocks.get(locale) ?? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
	clocks.set(locale, clock);
	return clock.format(at);
}
