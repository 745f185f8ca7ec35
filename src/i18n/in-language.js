/**
 * One message in the reader's language. Every message of the browser's build asks here (short-messages.ts). What a reader fetches has
 * one language left and asks only where German has two ways to address people (server/vite-languages.ts).
 */
import { getLocale } from '../lib/paraglide/runtime.js';

/** The build finds the calls by their names, which no minifier touches. */
export const words = {
	inLanguage$:
		(en, de, zhHant, informal = de) =>
		(inputs = {}, { locale = getLocale() } = {}) =>
			(locale === 'de' ? de : locale === 'de-x-du' ? informal : locale === 'zh-Hant' ? zhHant : en)(inputs),
	inAddress$:
		(formal, informal) =>
		(inputs = {}, { locale = getLocale() } = {}) =>
			(locale === 'de-x-du' ? informal : formal)(inputs)
};
