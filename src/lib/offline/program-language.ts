/**
 * The program a browser fetches exists once a language: two thirds of the words on a page are in languages its reader does not read.
 * The build makes the copies (server/vite-languages.ts), the server names the reader's in every page, the service worker keeps it.
 */
import { LOCALES, type Locale } from '../domain/words.ts';

/** Folders of the build that hold code, and words in it. */
export const CODE_FOLDERS = ['entry', 'nodes', 'chunks'] as const;
const IMMUTABLE = '/_app/immutable/';
const CODE = new RegExp(`${IMMUTABLE}(?=(?:${CODE_FOLDERS.join('|')})/)`, 'g');

/** Every address of code in `text`, a path or a whole page, as that of its copy in `locale`. */
export const codeIn = (text: string, locale: Locale): string => text.replaceAll(CODE, `${IMMUTABLE}${locale}/`);

/** Where the service worker is fetched from: a reader who changes the language gets another one. */
export const workerIn = (locale: Locale): string => `/service-worker.js?language=${locale}`;
/** What it was registered with. */
export function languageOf(workerAddress: string): Locale {
	const asked = new URL(workerAddress).searchParams.get('language');
	return LOCALES.find((locale) => locale === asked) ?? 'en';
}
