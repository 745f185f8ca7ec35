/**
 * Makes compiled messages smaller in the browser's build: each asks for its language in the same six lines, hundreds of times.
 * Here they become one call of in-language.js, and aliases of a language that falls back to another are left out. Their runtime
 * becomes short-runtime.js, their rules of the plural short-registry.js.
 *
 * A message that several modules use is copied into each of them: two files would otherwise share a third of one sentence, and a
 * board would fetch dozens of those. Copies in one file compress to next to nothing.
 */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const MESSAGE = /\/src\/lib\/paraglide\/messages\/[^_][^/]*\.js(\?|$)/;
const RUNTIME = /\/src\/lib\/paraglide\/runtime\.js$/;
const REGISTRY = /\/src\/lib\/paraglide\/registry\.js$/;
const CHOICE =
	/\(\(inputs(?: = \{\})?, options = \{\}\) => \{\s*const locale = [^\n]+\n((?:\s*if \(locale === "[\w-]+"\) return \w+\(inputs\)\n)+)\s*return (\w+)\(inputs\)\s*\}\)/g;
const ALL = /import \{ m \} from (['"])[^'"]*\/paraglide\/messages\.js\1;?/;
const USE = /\bm\.(\w+)/g;
/** As the parameters of `inLanguage$` stand, after the base language. */
const ORDER = ['de', 'zh-Hant', 'de-x-du'];

/** Code that looks different from what is known stays as it is. */
export function shorten(code: string): string {
	const aliases = new Map([...code.matchAll(/^const (\w+) = (\w+);$/gm)].map(([, alias, of]) => [alias, of]));
	const short = code.replace(CHOICE, (whole: string, lines: string, base: string) => {
		const of = new Map([...lines.matchAll(/"([\w-]+)"\) return (\w+)/g)].map(([, locale, name]) => [locale!, name!]));
		if (of.size !== ORDER.length || !ORDER.every((locale) => of.has(locale))) return whole;
		const [de, zhHant, du] = ORDER.map((locale) => of.get(locale)!);
		const informal = aliases.get(du!) === de ? '' : `, ${du}`;
		return `/* @__PURE__ */ words.inLanguage$(${base}, ${de}, ${zhHant}${informal})`;
	});
	return short === code ? code : `import { words } from '../../../i18n/in-language.js';\n${short}`;
}

/** `code` of the module `id`, with the messages it uses in copies of its own instead of in the list of all. */
export function withOwnMessages(code: string, id: string): string {
	if (!ALL.test(code)) return code;
	const of = createHash('sha256').update(id).digest('hex').slice(0, 8);
	const names = new Set([...code.matchAll(USE)].map(([, name]) => name));
	const imports = [...names].map(
		(name) => `import { ${name} as m_${name} } from '#lib/paraglide/messages/${name}.js?in=${of}';`
	);
	return code.replace(ALL, imports.join(' ')).replace(USE, 'm_$1');
}

const ownMessages = (): Plugin => ({
	name: 'einklang-own-messages',
	apply: 'build',
	// After Svelte's: it reads what components have become.
	enforce: 'post',
	transform: (code, id, options) => (options?.ssr ? undefined : { code: withOwnMessages(code, id), map: null })
});

const smaller = (): Plugin => ({
	name: 'einklang-short-messages',
	apply: 'build',
	transform(code, id, options) {
		if (options?.ssr) return undefined;
		if (RUNTIME.test(id)) return { code: `export * from '../../i18n/short-runtime.js';`, map: null };
		if (REGISTRY.test(id)) return { code: `export * from '../../i18n/short-registry.js';`, map: null };
		if (!MESSAGE.test(id)) return undefined;
		return { code: shorten(code), map: null };
	}
});

export const shortMessages = (): Plugin[] => [smaller(), ownMessages()];
