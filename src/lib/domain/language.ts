/**
 * Which language words are in. The key they are stored under says in which language somebody read the page when they wrote: in a
 * workshop of one language everybody's words stand under that one. So the words themselves are asked, and where they do not tell,
 * nothing is said. Pure.
 */
import { readText, textKey, type I18n, type Locale, type TextKey } from './words.ts';

const LOCALE_OF = { en: 'en', de: 'de', zhHant: 'zh-Hant' } as const;
const KEYS = ['en', 'de', 'zhHant'] as const;

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that make sentences of the one and do not occur in the other: not "die", "hat", "was" and "will", which are in both. */
const ENGLISH = listOf(
	'the and of to is are were be been with for from by not that this these those they we our us their it its at or but if when ' +
		'where which what how why has have had does can could would should must than then there more every each before after ' +
		'without about into only'
);
const GERMAN = listOf(
	'der das und nicht ist sind wird werden wurde mit auf ein eine einen einem einer zu zur zum von vom bei beim im ins sich wir ' +
		'ihr uns unser unsere sie ich aus als auch oder aber wenn dass weil wie nach noch nur mehr vor kein keine haben kann ' +
		'soll sollen muss jede jeder jedes dem den gegen ohne sehr schon erst damit welche wer'
);
/** In German only, as far as our three languages go. */
const GERMAN_LETTER = /[äöüß]/;

/** The language of ours `text` is in, by its own words; null where they do not tell. */
export function guessLanguage(text: string): Locale | null {
	const words = text.toLowerCase().match(/[\p{Script=Latin}\p{M}]+/gu) ?? [];
	// In Chinese a character is about a word.
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	if (han > words.length) return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? null : 'zh-Hant';
	const english = words.filter((word) => ENGLISH.has(word)).length;
	const german = words.filter((word) => GERMAN.has(word) || GERMAN_LETTER.test(word)).length;
	if (english === german) return null;
	return english > german ? 'en' : 'de';
}

/** Of the words stored under `key`. Who filled several languages meant each of them; one alone says little. */
export function languageOf(words: I18n, key: TextKey): Locale | null {
	const several = KEYS.filter((each) => words[each]).length > 1;
	return guessLanguage(words[key] ?? '') ?? (several ? LOCALE_OF[key] : null);
}

/** Words as a reader gets them. `lang`: the language they are in, where that is known and not the reader's. */
export interface Spoken {
	readonly text: string;
	readonly lang: Locale | null;
}

/** [UI6] Words in the reader's language, else in one that has some. */
export function sayTo(reader: Locale, words: I18n): Spoken {
	const { text, foreign } = readText(words, reader);
	const lang = languageOf(words, foreign ?? textKey(reader));
	return { text, lang: lang === reader ? null : lang };
}
