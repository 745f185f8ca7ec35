/** One message in the reader's language. Every message of the browser's build calls this: see short-messages.ts. */
import { getLocale } from '../lib/paraglide/runtime.js';

export function inLanguage(en, de, zhHant, informal = de) {
	return (inputs = {}, { locale = getLocale() } = {}) =>
		(locale === 'de' ? de : locale === 'de-x-du' ? informal : locale === 'zh-Hant' ? zhHant : en)(inputs);
}
