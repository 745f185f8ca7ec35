/** Every text exists in every language, with the same parameters and variants, is used, and stands nowhere but here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

type Messages = Readonly<Record<string, unknown>>;
const read = (locale: string): Messages =>
	JSON.parse(readFileSync(join(ROOT, `src/i18n/messages/${locale}.json`), 'utf8')) as Messages;
const [en, de, zh, du] = ['en', 'de', 'zh-Hant', 'de-x-du'].map(read) as [Messages, Messages, Messages, Messages];
const ALL = { en, de, 'zh-Hant': zh, 'de-x-du': du };

/** Every string of a message: one, or one a variant. */
const texts = (message: unknown): string[] =>
	typeof message === 'string'
		? [message]
		: (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));
const words = (message: unknown): string => texts(message).join('\n');
const parameters = (message: unknown): string =>
	[...new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort().join();
const keysWhere = (messages: Messages, wrong: (message: unknown, key: string) => boolean): string[] =>
	Object.entries(messages).flatMap(([key, message]) => (wrong(message, key) ? [key] : []));

it('[UI140] the three languages have the same messages, in the same order', () => {
	expect(Object.keys(de)).toEqual(Object.keys(en));
	expect(Object.keys(zh)).toEqual(Object.keys(en));
	expect(keysWhere(du, (_, key) => !(key in de))).toEqual([]);
});

it.each(Object.keys(ALL) as (keyof typeof ALL)[])('[UI140] no message is empty in %s', (locale) => {
	const blank = (text: string): boolean => typeof text !== 'string' || text.trim() === '' || text !== text.trim();
	expect(keysWhere(ALL[locale], (message) => texts(message).length === 0 || texts(message).some(blank))).toEqual([]);
});

it('[UI140] a message takes the same parameters in every language', () => {
	for (const other of [de, zh])
		expect(keysWhere(other, (message, key) => parameters(message) !== parameters(en[key]))).toEqual([]);
	expect(keysWhere(du, (message, key) => parameters(message) !== parameters(de[key]))).toEqual([]);
});

it('[UI140] a message that counts has every plural its language needs', () => {
	for (const [locale, messages] of Object.entries(ALL)) {
		const language = locale === 'de-x-du' ? 'de' : locale;
		const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		const incomplete = keysWhere(messages, (message) => {
			if (typeof message === 'string') return false;
			const cases = (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.keys(match));
			const plain = cases.some((each) => /=\*/.test(each) || each === '*');
			return !plain && !needed.every((plural) => cases.some((each) => each.endsWith(`=${plural}`)));
		});
		expect([locale, incomplete]).toEqual([locale, []]);
	}
});

it('[UI141] German and Chinese use their own punctuation and forms', () => {
	const latinMark = /[\u4e00-\u9fff][,?!;:](?!\/)|[\u4e00-\u9fff]\.(?:\s|$)|\([\u4e00-\u9fff]/;
	expect(keysWhere(zh, (message) => latinMark.test(words(message)))).toEqual([]);
	expect(keysWhere(de, (message) => /[a-zäöü]([*:_])innen\b/.test(words(message)))).toEqual([]);
	expect(keysWhere(de, (message) => /"|\b['’]/.test(words(message)))).toEqual([]);
	// Characters of the mainland's script, and words of its screens.
	const mainland =
		/[这为说时会发见点过还没对样话题数请选档设录问计网样级务软讯]|登录|視頻|信息|默認|屏幕|質量|用戶|菜單|鼠標|數據庫/;
	expect(keysWhere(zh, (message) => mainland.test(words(message).replaceAll('還沒', '')))).toEqual([]);
	expect(keysWhere(zh, (message) => /你/.test(words(message)))).toEqual([]);
});

it('[UI141] nothing is shouted, and nothing is called anonymous', () => {
	for (const messages of Object.values(ALL)) {
		expect(keysWhere(messages, (message) => /[!！]/.test(words(message)))).toEqual([]);
		expect(keysWhere(messages, (message) => /anonym|匿名/i.test(words(message)))).toEqual([]);
	}
});

/** Pages outside a workshop speak formally to everybody, and so does a way in that leads nowhere. */
const OUTSIDE = /^(?:home_|start_|join_invalid_|return_invalid$)/;
/** "Sie" that is "they", "she", or itself the subject. */
const THIRD_PERSON = [
	'direction_pull',
	'field_promotional',
	'group_removed',
	'plan_record_note',
	'settings_german_formal',
	'settings_german_text',
	'share_observer_hint',
	'stage_ui_why_sponsor'
];
const FORMAL = /\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?|Ihrerseits|Ihretwegen)\b/;

it('[UI142] every German message that addresses the reader has an informal twin', () => {
	const formal = keysWhere(de, (message, key) => FORMAL.test(words(message)) && !OUTSIDE.test(key));
	expect(formal.filter((key) => !(key in du) && !THIRD_PERSON.includes(key))).toEqual([]);
	expect(THIRD_PERSON.filter((key) => !formal.includes(key) || key in du)).toEqual([]);
});

it('[UI142] an informal twin is informal, differs, and is written only where it is needed', () => {
	expect(keysWhere(du, (message) => FORMAL.test(words(message)))).toEqual([]);
	expect(keysWhere(du, (message, key) => words(message) === words(de[key]))).toEqual([]);
	expect(keysWhere(du, (_, key) => !FORMAL.test(words(de[key])))).toEqual([]);
});

it('[UI143] every message is used', () => {
	const text = sources()
		.filter((file) => !file.path.startsWith('tests/'))
		.map((file) => file.text)
		.join('\n');
	// Labels of closed lists are looked up by a computed name: `m[`prefix_${value}`]`.
	const computed = [...text.matchAll(/[`'"]([a-z][a-z0-9]*(?:_[a-z0-9]+)*_)(?:\$\{|['"`])/g)].map((match) => match[1]!);
	const unused = Object.keys(en).filter(
		(key) => !new RegExp(`\\b${key}\\b`).test(text) && !computed.some((prefix) => key.startsWith(prefix))
	);
	expect(unused).toEqual([]);
}, 60_000);

it('[UI142] the language of a reader is asked in one place, where German that says du is German', () => {
	const doors = ['src/routes/reader-locale.ts', 'src/hooks.client.ts'];
	const asking = sources().filter(
		({ path, text }) => /\bgetLocale\b/.test(text.replaceAll(/overwriteGetLocale/g, '')) && !path.startsWith('tests/')
	);
	expect(asking.map(({ path }) => path).filter((path) => !doors.includes(path))).toEqual([]);
});

it('[UI186] only the server asks for a message in another language than the reader’s: a browser has no other', () => {
	const asks = /\bm\.\w+\([^;]*?,\s*\{\s*locale\b/;
	const wrong = sources()
		.filter(({ path }) => path.startsWith('src/') && !/\.server\.ts$|\.test\.ts$/.test(path))
		.filter(({ text }) => asks.test(text));
	expect(wrong.map(({ path }) => path)).toEqual([]);
});
