/** Every text exists in every language, with the same parameters, and is used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

const read = (locale: string): Record<string, string> =>
	JSON.parse(readFileSync(join(ROOT, `src/i18n/messages/${locale}.json`), 'utf8'));
const [en, de, zh] = ['en', 'de', 'zh-Hant'].map(read) as [
	Record<string, string>,
	Record<string, string>,
	Record<string, string>
];
const parameters = (text: unknown): string[] =>
	[...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

it('the three languages have the same messages', () => {
	expect(Object.keys(de)).toEqual(Object.keys(en));
	expect(Object.keys(zh)).toEqual(Object.keys(en));
});

it('no message is empty', () => {
	const empty = [en, de, zh].flatMap((messages) =>
		Object.entries(messages)
			.filter(([, text]) => text === '')
			.map(([key]) => key)
	);
	expect(empty).toEqual([]);
});

it('a message takes the same parameters in every language', () => {
	expect(
		Object.keys(en).filter((key) =>
			[de, zh].some((other) => parameters(other[key]).join() !== parameters(en[key]).join())
		)
	).toEqual([]);
});

it('German and Chinese use their own punctuation', () => {
	expect(
		Object.entries(zh)
			.filter(([, text]) => /[\u4e00-\u9fff],|[\u4e00-\u9fff]\?|[\u4e00-\u9fff]!/.test(JSON.stringify(text)))
			.map(([key]) => key)
	).toEqual([]);
	expect(
		Object.entries(de)
			.filter(([, text]) => /[a-zäöü]([*:_])innen\b/.test(JSON.stringify(text)))
			.map(([key]) => key)
	).toEqual([]);
});

it('every message is used', () => {
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
});
