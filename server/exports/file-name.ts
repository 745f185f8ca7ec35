/** File names that every system and every `Content-Disposition` takes: ASCII letters, digits and dashes. */
import { wordsOf } from '#lib/domain/plan/names.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Locale } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';

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

/** `spring-plan-2026-11-25.json`; a title without any ASCII letter (Chinese) becomes `plan-…`. A rehearsal says so. */
export function planFileName(plan: Plan, locale: Locale, extension: string): string {
	const title = slug(wordsOf(plan.workshop.title, locale, plan.workshop.sourceLanguage).text);
	const mark = plan.rehearsal && markOf(locale);
	const name = [mark && !title.startsWith(mark) && mark, title || (!mark && 'plan'), plan.exportedAt?.slice(0, 10)];
	return `${name.filter(Boolean).join('-')}.${extension}`;
}

/** Whatever it was renamed to, a rehearsal lies in no folder as a plan [RH4]. */
const markOf = (locale: Locale): string => slug(m.rehearsal_label({}, { locale })) || 'rehearsal';

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
