/** Languages of the content while somebody ticks: only what they ticked is theirs, what others choose meanwhile stays. Pure. */
import { LOCALES, type Locale } from '#lib/domain/words.ts';

/** What somebody ticked or unticked and has not saved yet. */
export type Ticks = Readonly<Partial<Record<Locale, boolean>>>;

/** The languages there would be, in the usual order [LC7]. */
export const withTicks = (languages: readonly Locale[], ticks: Ticks): Locale[] =>
	LOCALES.filter((code) => ticks[code] ?? languages.includes(code));
