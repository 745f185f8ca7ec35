/** German that says *Sie* and German that says *du*. Apart from text.ts, so that every page can have it without zod. */
import type { GermanAddress, Locale } from './text.ts';

/** Messages know German twice; what has no informal twin is the same in both. To everything else it is one language. */
export type MessageLocale = Locale | 'de-x-du';
export const messageLocale = (locale: Locale, german: GermanAddress): MessageLocale =>
	locale === 'de' && german === 'informal' ? 'de-x-du' : locale;

export const plainLocale = (locale: MessageLocale): Locale => (locale === 'de-x-du' ? 'de' : locale);
