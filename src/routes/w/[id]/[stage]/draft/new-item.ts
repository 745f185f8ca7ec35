/** What a new item begins with: the words of the group it was made from, and what follows from what is there already. Pure. */
import type { Item } from '#lib/domain/plan/content.ts';
import { textKey, type Locale } from '#lib/domain/text.ts';
import { readString, type Fields } from './fields.ts';
import type { DraftKind } from './kinds.ts';

const TITLE: Readonly<Record<DraftKind, string | null>> = {
	workingAgreement: 'text',
	insight: 'text',
	goal: 'title',
	segment: 'name',
	message: 'core',
	touchpoint: null,
	material: 'name'
};

/** A plan has one core message (domain model): the first is offered as that, later ones for a segment [UI55]. */
export function newFields(kind: DraftKind, locale: Locale, words: string, present: readonly Item[]): Fields {
	const title = TITLE[kind];
	const named = title && words.trim() ? { [title]: { [textKey(locale)]: words.trim() } } : {};
	if (kind !== 'message') return named;
	const hasCore = present.some((item) => item.kind === 'message' && readString(item.fields, 'level') === 'core');
	return { ...named, level: hasCore ? 'segment' : 'core' };
}
