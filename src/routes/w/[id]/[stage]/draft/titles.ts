/** What an item is called. Values are what people wrote, with the language when it is not the reader's. Pure. */
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { readText, type I18n, type Locale } from '#lib/domain/text.ts';
import { readI18n, readString } from './fields.ts';

/** A value as shown. `lang` is set when the words are in another language than the reader's. */
export interface Words {
	readonly text: string;
	readonly lang?: string;
}
export interface Reader {
	readonly locale: Locale;
	/** Name of a linked entity; '' when it is not known. */
	readonly nameOf: (id: string) => string;
}

const LANG = { en: 'en', de: 'de', zhHant: 'zh-Hant' } as const;

export function wordsIn(text: I18n, locale: Locale): Words {
	const read = readText(text, locale);
	return read.foreign ? { text: read.text, lang: LANG[read.foreign] } : { text: read.text };
}

const TITLES: Partial<Record<ItemKind, string>> = {
	insight: 'text',
	goal: 'title',
	segment: 'name',
	message: 'core',
	channel: 'name',
	material: 'name',
	relay: 'what',
	roleAgreement: 'topic',
	dependency: 'forWhat'
};

/** What an item is called: its first words; a touchpoint is called by what it links. */
export function titleOf(item: Item, reader: Reader): Words {
	if (item.kind === 'touchpoint') {
		const names = ['segmentId', 'channelId', 'messageId'].map((path) => reader.nameOf(readString(item.fields, path)));
		return { text: names.filter((name) => name !== '').join(' · ') };
	}
	return wordsIn(readI18n(item.fields, TITLES[item.kind] ?? 'text'), reader.locale);
}
