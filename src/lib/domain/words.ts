/** Texts in one to three languages: languages, fallbacks and visible lines, as plain values. Without schemas, so that a browser that only shows them carries none. */

export const LOCALES = ['en', 'de', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/** Keys follow the plan schema: `zhHant`, not `zh-Hant`, so that they are plain property names. */
export interface I18n {
	en?: string | undefined;
	de?: string | undefined;
	zhHant?: string | undefined;
}
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

/** Whatever is stored as words by language: what fits of it; null for what is none. */
export function readWords(value: unknown): I18n | null {
	if (typeof value !== 'object' || value === null) return null;
	const { en, de, zhHant } = value as Record<string, unknown>;
	const fits = [en, de, zhHant].every((each) => each === undefined || typeof each === 'string');
	if (!fits) return null;
	return Object.fromEntries(Object.entries({ en, de, zhHant }).filter(([, text]) => text !== undefined)) as I18n;
}
