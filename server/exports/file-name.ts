/** File names that every system and every `Content-Disposition` takes: ASCII letters, digits and dashes. */
import { wordsOf } from '#lib/domain/plan/names.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Locale } from '#lib/domain/text.ts';

/** Characters of the title that are kept. */
const MAX_SLUG = 60;
/** Letters that normalisation leaves whole. */
const TRANSLITERATED: Readonly<Record<string, string>> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	ø: 'o',
	ł: 'l'
};

/** `spring-plan-2026-11-25.json`; a title without any ASCII letter (Chinese) becomes `plan-…`. */
export function planFileName(plan: Plan, locale: Locale, extension: string): string {
	const title = wordsOf(plan.workshop.title, locale, plan.workshop.sourceLanguage).text;
	return `${[slug(title) || 'plan', plan.exportedAt?.slice(0, 10)].filter(Boolean).join('-')}.${extension}`;
}

const slug = (title: string): string =>
	title
		.toLowerCase()
		.normalize('NFC')
		.replaceAll(/[äöüßæøł]/g, (letter) => TRANSLITERATED[letter] ?? '')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, MAX_SLUG)
		.replaceAll(/^-+|-+$/g, '');
