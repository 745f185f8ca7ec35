import { expect, it } from 'vitest';
import { LOCALES } from '../domain/words.ts';
import { codeIn, languageOf } from './program-language.ts';

it('[UI186] code is fetched in the reader’s language, everything else of the build from where it is', () => {
	const page = '<link href="/_app/immutable/assets/a.css"><script>import("/_app/immutable/entry/start.js")</script>';
	expect(codeIn(page, 'de')).toBe(
		'<link href="/_app/immutable/assets/a.css"><script>import("/_app/immutable/de/entry/start.js")</script>'
	);
	expect(codeIn('/_app/immutable/nodes/5.js', 'zh-Hant')).toBe('/_app/immutable/zh-Hant/nodes/5.js');
	expect(codeIn('/_app/version.json', 'de')).toBe('/_app/version.json');
});

it('[UI186] naming the language twice changes nothing', () => {
	const once = codeIn('/_app/immutable/chunks/a.js', 'de');
	expect(codeIn(once, 'en')).toBe(once);
});

it('[UI101] a page names the language it starts in', () => {
	for (const locale of LOCALES)
		expect(languageOf(codeIn('<script>import("/_app/immutable/entry/start.js")</script>', locale))).toBe(locale);
	expect(languageOf('<script>import("/_app/immutable/entry/start.js")</script>')).toBe(null);
	expect(languageOf('<script>import("/_app/immutable/dechunks/start.js")</script>')).toBe(null);
});
