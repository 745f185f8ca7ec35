/** What a new item begins with: the words it was made from, what follows from what is there already, and usual values. Pure. */
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
	material: 'name',
	roleAgreement: 'topic',
	relay: 'what',
	dependency: 'forWhat',
	verdict: 'text'
};
/** The field that says what an item is called; null for what is called by what it links. */
export const titlePath = (kind: DraftKind): string | null => TITLE[kind];

/** Whole weeks, so that what is agreed on a working day is looked at on one: about a quarter. */
const REVIEW_AFTER_DAYS = 13 * 7;
const DAY_MS = 86_400_000;
const reviewOn = (today: string): string =>
	new Date(Date.parse(today) + REVIEW_AFTER_DAYS * DAY_MS).toISOString().slice(0, 10);
/** A week, until somebody promises better. */
const USUAL_WORKING_DAYS = 5;

interface Around {
	/** What is there already. */
	readonly present: readonly Item[];
	/** ISO date. */
	readonly today: string;
}

/**
 * A plan has one core message (domain model): the first is offered as that, later ones for a segment [UI55]. Agreements and
 * relays have a day to look at them again, and a relay its days, from the beginning [UI352].
 */
export function newFields(kind: DraftKind, locale: Locale, words: string, { present, today }: Around): Fields {
	const title = TITLE[kind];
	const named = title && words.trim() ? { [title]: { [textKey(locale)]: words.trim() } } : {};
	if (kind === 'roleAgreement') return { ...named, reviewOn: reviewOn(today) };
	if (kind === 'relay') return { ...named, withinWorkingDays: USUAL_WORKING_DAYS, reviewOn: reviewOn(today) };
	if (kind !== 'message') return named;
	const hasCore = present.some((item) => item.kind === 'message' && readString(item.fields, 'level') === 'core');
	return { ...named, level: hasCore ? 'segment' : 'core' };
}
