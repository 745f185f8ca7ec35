/**
 * Makes compiled messages smaller in the browser's build: each asks for its language in the same six lines, hundreds of times.
 * Here they become one call of in-language.js, and aliases of a language that falls back to another are left out. Their runtime
 * becomes short-runtime.js, their rules of the plural short-registry.js.
 */
import type { Plugin } from 'vite';

const MESSAGE = /\/src\/lib\/paraglide\/messages\/[^_][^/]*\.js$/;
const RUNTIME = /\/src\/lib\/paraglide\/runtime\.js$/;
const REGISTRY = /\/src\/lib\/paraglide\/registry\.js$/;
const CHOICE =
	/\(\(inputs(?: = \{\})?, options = \{\}\) => \{\s*const locale = [^\n]+\n((?:\s*if \(locale === "[\w-]+"\) return \w+\(inputs\)\n)+)\s*return (\w+)\(inputs\)\s*\}\)/g;
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

export const shortMessages = (): Plugin => ({
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
