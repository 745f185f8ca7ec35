/**
 * The texts of an item that can be said in several languages, one by one: what stands in each language, and what is written to say it
 * in another. Pure. Fields, entries of lists and lines alike; what has no words in any language is not among them.
 */
import type { Json } from '#lib/board/flatten.ts';
import type { Item } from '#lib/domain/plan/content.ts';
import type { I18n, Locale, TextKey } from '#lib/domain/words.ts';
import { plainLanguage } from '#lib/domain/language-spelling.ts';
import { functionLabel } from '../../../../labels.ts';
import { withIds } from './elements.ts';
import { readElements, readI18n, readIds, readLines, readString, readValue, type Fields } from './fields.ts';
import type { FieldSpec } from './forms.ts';
import { oneLine } from './lines.ts';
import { noteRows } from './parts.ts';

export interface BesideText {
	/** Unique within the item. */
	readonly key: string;
	readonly label: string;
	readonly words: I18n;
	/** Characters. */
	readonly max: number;
	/** Written in one line, as in its own field: Enter begins no second one. */
	readonly single?: true;
	/** Rich text: its words are written in an editor, at this path and the language. */
	readonly prose?: true;
	/** The field to set, and to what, so that it reads `said` in this language; '' takes the words away. */
	readonly put: (language: TextKey, said: string) => readonly [path: string, value: Json | undefined];
}

const KEYS = ['en', 'de', 'zhHant'] as const;
/** As long as a line of a list may get: the list as a whole has 2000. */
const LINE = 280;
const STORY = 20_000;

/** Bare words of an imported plan are in the language of whoever reads them here until somebody says otherwise. */
const inOwn = (value: unknown, words: I18n, own: TextKey): I18n =>
	typeof value === 'string' ? { [own]: value } : words;
const json = (words: I18n): Json => JSON.parse(JSON.stringify(words)) as Json;
const changed = (words: I18n, language: TextKey, said: string): I18n => ({ ...words, [language]: said || undefined });

/** One text at `path` within `fields`, which lie at `under` in the item. */
function text(key: string, label: string, fields: Fields, path: string, max: number, own: TextKey): BesideText {
	const bare = typeof readValue(fields, path) === 'string';
	const words = inOwn(readValue(fields, path), readI18n(fields, path), own);
	return {
		key,
		label,
		words,
		max,
		// Where the words are by language already, only this one is touched: others write beside it.
		put: (language, said) =>
			bare ? [key, json(changed(words, language, said))] : [`${key}.${language}`, said === '' ? undefined : said]
	};
}

const inOneLine = (each: BesideText): BesideText => ({ ...each, single: true });

type Elements = Extract<FieldSpec, { type: 'elements' }>;
function ofElements(fields: Fields, spec: Elements, own: TextKey): BesideText[] {
	const elements = readElements(fields, spec.path);
	return elements.flatMap((element, i) =>
		spec.parts
			.filter(({ translated }) => translated)
			.map((part): BesideText => {
				const label = `${spec.one({ n: i + 1 })}: ${part.label()}`;
				const id = readString(element, 'id');
				const entry = inOneLine(text(`${spec.path}.${id || i}.${part.path}`, label, element, part.path, part.max, own));
				if (id) return entry;
				// Entries of an older import get their ids with the first change.
				const put: BesideText['put'] = (language, said) => {
					const whole = json(changed(entry.words, language, said));
					const all = withIds(elements).map((each, at) => (at === i ? { ...each, [part.path]: whole } : each));
					return [spec.path, all as Json];
				};
				return { ...entry, put };
			})
	);
}

function ofLines(fields: Fields, path: string, label: string, own: TextKey): BesideText[] {
	const lines = readLines(fields, path).map((line) => inOwn(line, typeof line === 'string' ? {} : line, own));
	return lines.map((words, i) => ({
		key: `${path}.${i}`,
		label: lines.length > 1 ? `${label} ${i + 1}` : label,
		words,
		max: LINE,
		single: true,
		put: (language, said) => [
			path,
			lines.map((each, at) => json(at === i ? changed(each, language, oneLine(said)) : each))
		]
	}));
}

function ofField({ fields }: Item, spec: FieldSpec, own: TextKey): BesideText[] {
	const { path } = spec;
	if (spec.type === 'words') {
		if (!spec.translated) return [];
		const said = text(path, spec.label(), fields, path, spec.max, own);
		return [spec.rows === 1 ? inOneLine(said) : said];
	}
	if (spec.type === 'elements') return ofElements(fields, spec, own);
	if (spec.type === 'lines') return ofLines(fields, path, spec.label(), own);
	if (spec.type === 'notes')
		return noteRows(fields).map((fn) =>
			inOneLine(text(`${path}.${fn}`, `${spec.label()}: ${functionLabel(fn)}`, fields, `${path}.${fn}`, LINE, own))
		);
	if (spec.type === 'story') return [{ ...text(path, spec.label(), fields, path, STORY, own), prose: true }];
	return [];
}

const said = (words: I18n): boolean => KEYS.some((key) => !!words[key]?.trim());

/**
 * @param own the language of whoever reads: where an imported plan does not say, its words count as that
 * @param shown keys of texts that are among them although nothing is said: nothing goes away under the caret of whoever empties it
 */
export const textsOf = (
	item: Item,
	specs: readonly FieldSpec[],
	own: TextKey,
	shown: readonly string[] = []
): BesideText[] =>
	specs.flatMap((spec) => ofField(item, spec, own)).filter(({ key, words }) => said(words) || shown.includes(key));

/** How many of them are not there yet in this language. */
export const missingIn = (texts: readonly BesideText[], language: TextKey): number =>
	texts.filter(({ words }) => !words[language]?.trim()).length;

/**
 * Who says a message in a language has said that it is there in that language [L45].
 * @returns the languages it then lists; null where it lists none at all, or this one already
 */
export function listedWith({ fields }: Item, { key }: BesideText, language: Locale): string[] | null {
	if (key !== 'core' || !Array.isArray(readValue(fields, 'languageVariants'))) return null;
	const listed = readIds(fields, 'languageVariants');
	return listed.some((each) => plainLanguage(each) === plainLanguage(language)) ? null : [...listed, language];
}
