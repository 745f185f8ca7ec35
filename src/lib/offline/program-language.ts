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

const NAMED = new RegExp(`${IMMUTABLE}(${LOCALES.join('|')})/`);
/** The language whose code a page names; null where it names none. */
export const languageOf = (page: string): Locale | null =>
	LOCALES.find((locale) => locale === NAMED.exec(page)?.[1]) ?? null;
/** What a page says to the service worker; null for anything else than a language. */
export const asLanguage = (said: unknown): Locale | null => LOCALES.find((locale) => locale === said) ?? null;
