import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { words } from './in-language.js';
import { shorten, withOwnMessages } from './short-messages.ts';

const compiled = new URL('../lib/paraglide/messages/', import.meta.url);
const files = readdirSync(compiled).filter((name) => name.endsWith('.js') && !name.startsWith('_'));

it('every compiled message is made shorter, so that none is missed when their form changes', () => {
	expect(files.length).toBeGreaterThan(1000);
	const long = files.filter(
		(name) => !shorten(readFileSync(new URL(name, compiled), 'utf8')).includes('words.inLanguage$(')
	);
	expect(long).toEqual([]);
});

it('a shortened message speaks the language it is asked for; informal German is German unless it has its own words', () => {
	const say = (text: string) => (inputs: { name?: string }) => `${text} ${inputs.name}`;
	const plain = words.inLanguage$(say('Hello'), say('Guten Tag'), say('您好'));
	const both = words.inLanguage$(say('You'), say('Sie'), say('您'), say('du'));
	const inAll = (message: typeof plain) =>
		(['en', 'de', 'zh-Hant', 'de-x-du'] as const).map((locale) => message({ name: 'Jule' }, { locale }));
	expect(inAll(plain)).toEqual(['Hello Jule', 'Guten Tag Jule', '您好 Jule', 'Guten Tag Jule']);
	expect(inAll(both)).toEqual(['You Jule', 'Sie Jule', '您 Jule', 'du Jule']);
});

it('[UI383] a module takes copies of the messages it uses, so that no file of the program holds one message alone', () => {
	const code = `import { m } from '#lib/paraglide/messages.js';\nsay(m.a_b(), m.a_b(), form.a, m.c({ n: 1 }));`;
	const own = withOwnMessages(code, '/src/One.svelte');
	expect(own).toMatch(
		/^import \{ a_b as m_a_b \} from '#lib\/paraglide\/messages\/a_b\.js\?in=(\w+)'; import \{ c as m_c \} /
	);
	expect(own).toContain('say(m_a_b(), m_a_b(), form.a, m_c({ n: 1 }));');
	expect(withOwnMessages(code, '/src/Other.svelte')).not.toBe(own);
	expect(withOwnMessages('say(m.a_b())', '/src/None.ts')).toBe('say(m.a_b())');
});
