/**
 * Makes the program a browser fetches once a language, in folders beside each other: in each copy every message is in that language
 * alone. Runs when all files are written, on what is really sent; what pages name is `codeIn` (src/lib/offline/program-language.ts).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst, type Plugin } from 'vite';
import { LOCALES, type Locale } from '../src/lib/domain/text.ts';
import { CODE_FOLDERS, codeIn } from '../src/lib/offline/program-language.ts';

/** The calls of in-language.js, which keep their names. */
const CHOICE = 'inLanguage$';
const OF_ADDRESS = 'inAddress$';
/** The order of their arguments; behind them informal German, where it has its own words. */
const ORDER: readonly Locale[] = ['en', 'de', 'zh-Hant'];

interface Span {
	readonly start: number;
	readonly end: number;
}
interface Choice extends Span {
	readonly object: Span;
	readonly words: readonly Span[];
}

/** Every place in `code` where a message chooses its language. */
function choicesIn(code: string): Choice[] {
	const found: Choice[] = [];
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(visit);
		else if (node !== null && typeof node === 'object') {
			if (isChoice(node)) found.push({ ...spanOf(node), object: node.callee.object, words: node.arguments });
			else Object.values(node).forEach(visit);
		}
	};
	visit(parseAst(code));
	return found;
}

interface ChoiceCall extends Span {
	readonly callee: { readonly object: Span };
	readonly arguments: readonly Span[];
}
function isChoice(node: object): node is ChoiceCall {
	const { type, callee } = node as { type?: string; callee?: { property?: { name?: string } } };
	return type === 'CallExpression' && callee?.property?.name === CHOICE;
}
const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** `code` with every message in `locale` alone. */
export function inOneLanguage(code: string, locale: Locale): string {
	if (!code.includes(`.${CHOICE}(`)) return code;
	const text = ({ start, end }: Span): string => code.slice(start, end);
	let result = '';
	let at = 0;
	for (const { start, end, object, words } of choicesIn(code)) {
		const own = text(words[ORDER.indexOf(locale)]!);
		const informal = locale === 'de' ? words[ORDER.length] : undefined;
		result += code.slice(at, start);
		result += informal ? `${text(object)}.${OF_ADDRESS}(${own},${text(informal)})` : own;
		at = end;
	}
	return result + code.slice(at);
}

export const languages = (): Plugin => ({
	name: 'einklang-languages',
	apply: 'build',
	applyToEnvironment: ({ name, config }) => name === 'client' && config.build.outDir.endsWith('client'),
	writeBundle: {
		order: 'post',
		sequential: true,
		handler({ dir }) {
			const immutable = join(dir!, '_app', 'immutable');
			let choices = 0;
			for (const folder of CODE_FOLDERS) {
				for (const locale of LOCALES) mkdirSync(join(immutable, locale, folder), { recursive: true });
				for (const name of readdirSync(join(immutable, folder))) {
					const code = readFileSync(join(immutable, folder, name), 'utf8');
					choices += code.split(`.${CHOICE}(`).length - 1;
					for (const locale of LOCALES)
						writeFileSync(join(immutable, locale, folder, name), codeIn(inOneLanguage(code, locale), locale));
				}
				// Nothing may fetch the program in all languages by accident.
				rmSync(join(immutable, folder), { recursive: true });
			}
			if (choices === 0) throw new Error('no message chooses its language any more: see in-language.js');
		}
	}
});
