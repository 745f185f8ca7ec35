/** What an item is called. Values are what people wrote, with the language when it is not the reader's. Pure. */
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayTo } from '#lib/domain/language.ts';
import type { I18n, Locale } from '#lib/domain/text.ts';
import { readI18n, readString } from './fields.ts';

/** A value as shown. `lang` is set when the words are known to be in another language than the reader's. */
export interface Words {
	readonly text: string;
	readonly lang?: string;
}
export interface Reader {
	readonly locale: Locale;
	/** Name of a linked entity; '' when it is not known. */
	readonly nameOf: (id: string) => string;
}

export function wordsIn(words: I18n, locale: Locale): Words {
	const { text, lang } = sayTo(locale, words);
	return lang ? { text, lang } : { text };
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
	dependency: 'forWhat',
	preface: 'strategyBrief.strategy'
};

/** What an item is called: its first words; a touchpoint is called by what it links. */
export function titleOf(item: Item, reader: Reader): Words {
	if (item.kind === 'touchpoint') {
		const names = ['segmentId', 'channelId', 'messageId'].map((path) => reader.nameOf(readString(item.fields, path)));
		return { text: names.filter((name) => name !== '').join(' · ') };
	}
	if (item.kind === 'assumptions') return { text: m.views_assumptions() };
	return wordsIn(readI18n(item.fields, TITLES[item.kind] ?? 'text'), reader.locale);
}
