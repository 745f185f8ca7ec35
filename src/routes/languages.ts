/** Our languages by their own names, so that everybody finds theirs whatever the page is written in. */
import type { Locale } from '#lib/domain/text.ts';

export const LANGUAGES: readonly { readonly code: Locale; readonly name: string; readonly short: string }[] = [
	{ code: 'de', name: 'Deutsch', short: 'DE' },
	{ code: 'en', name: 'English', short: 'EN' },
	{ code: 'zh-Hant', name: '繁體中文', short: '中文' }
];
