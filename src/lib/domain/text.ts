/** Texts in one to three languages. One language is enough; a missing one is a finding, never a block. */
import { z } from 'zod';

export const LOCALES = ['en', 'de', 'zh-Hant'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** How German words address people: *Sie*, or *du* where the workshop chose it. */
export const GermanAddress = z.enum(['formal', 'informal']);
export type GermanAddress = z.infer<typeof GermanAddress>;

/** Keys follow the plan schema: `zhHant`, not `zh-Hant`, so that they are plain property names. */
export const I18n = z.object({ en: z.string().optional(), de: z.string().optional(), zhHant: z.string().optional() });
export type I18n = z.infer<typeof I18n>;
export type TextKey = keyof I18n;

export const textKey = (locale: Locale): TextKey => (locale === 'zh-Hant' ? 'zhHant' : locale);

/** The text in `locale`, else in any language that has one, else ''. `foreign` says that a fallback was taken. */
export function readText(text: I18n | undefined, locale: Locale): { text: string; foreign: TextKey | null } {
	const own = text?.[textKey(locale)];
	if (own) return { text: own, foreign: null };
	for (const key of ['en', 'de', 'zhHant'] as const) {
		const other = text?.[key];
		if (other) return { text: other, foreign: key };
	}
	return { text: '', foreign: null };
}

/**
 * The language of ours a browser would like best. Browsers in Taiwan and Hong Kong ask for `zh-TW` and `zh-HK`, never for
 * `zh-Hant`; whoever reads another Chinese reads ours more easily than English.
 * @param acceptLanguage the header of RFC 9110 §12.5.4, e.g. `de-AT,de;q=0.9,en;q=0.8`
 */
export function matchLocale(acceptLanguage: string): Locale {
	const wishes = acceptLanguage
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
			return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	const known: Record<string, Locale> = { en: 'en', de: 'de', zh: 'zh-Hant' };
	return wishes.map(({ language }) => known[language ?? '']).find(Boolean) ?? 'en';
}

/** Controls, and marks that are not seen but break lines, hide words or turn the reading direction of what follows (UAX #9). */
const HIDDEN = /[\p{Cc}\u200b\u2060\u202a-\u202e\u2066-\u2069]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line as people see it; '' when there is nothing to see. Joiners stay: emoji and several scripts need them. */
export function cleanLine(text: string): string {
	const line = text.toWellFormed().replaceAll(/\s+/gu, ' ').replaceAll(HIDDEN, '').trim();
	return VISIBLE.test(line) ? line : '';
}

/** A name or title: one visible line of 1 to `max` UTF-16 units [PE9]. */
export const Line = (max: number) => z.string().overwrite(cleanLine).min(1).max(max);
