import { expect, it } from 'vitest';
import type { Card, Item } from '#lib/domain/plan/content.ts';
import { compareContent } from '#lib/domain/versions/compare.ts';
import { nameOf, rowsOf, type Row } from './rows.ts';

const reader = { locale: 'en', nameOf: () => '' } as const;
const card = (text: string, group: string | null = null): Card => ({
	id: 'c',
	text,
	side: null,
	group,
	rank: 'a0',
	late: false,
	ready: true
});
const goal = (fields: Item['fields']): Item => ({ id: 'g', kind: 'goal', rank: 'a0', fields });
const groups = [{ id: 'time', name: 'Timing', rank: 'a0' }];

const rows = (before: { cards?: Card[]; items?: Item[] }, after: { cards?: Card[]; items?: Item[] }): Row[] =>
	compareContent({ cards: [], items: [], ...before, groups }, { cards: [], items: [], ...after, groups }, 'en').flatMap(
		(change) => rowsOf(change, reader)
	);

it('[UI221] a card says its words then and now, and where it was; what came or went has one of the two', () => {
	expect(rows({ cards: [card('Mornings')] }, { cards: [card('Evenings', 'time')] })).toEqual([
		{ label: '', then: 'Mornings', now: 'Evenings' },
		{ label: 'Group', then: 'Not grouped yet', now: 'Timing' }
	]);
	expect(rows({ cards: [card('Mornings')] }, {})).toEqual([{ label: '', then: 'Mornings', now: null }]);
	expect(rows({}, { cards: [card('Mornings', 'time')] })).toEqual([{ label: '', then: null, now: 'Mornings' }]);
	expect(rows({ cards: [card('Mornings')] }, { cards: [card('Mornings', 'time')] })).toEqual([
		{ label: '', then: 'Mornings', now: 'Mornings' },
		{ label: 'Group', then: 'Not grouped yet', now: 'Timing' }
	]);
});

it('[UI221] of an item only the fields that differ are shown, under their own names', () => {
	const before = goal({ title: { en: 'Earlier help' }, why: { en: 'Late starts' }, ownerFunction: 'marketing' });
	const after = goal({ title: { en: 'Earlier help' }, why: { en: 'Very late starts' }, ownerFunction: 'marketing' });
	expect(rows({ items: [before] }, { items: [after] })).toEqual([
		{ label: '', then: 'Earlier help', now: 'Earlier help' },
		{ label: 'Why', then: 'Late starts', now: 'Very late starts' }
	]);
	expect(
		nameOf(compareContent({ cards: [], groups, items: [before] }, { cards: [], groups, items: [] }, 'en')[0]!)
	).toBe('Goal');
});

it('[UI221] what was agreed on roles is compared fact by fact: who answers, what changes on Monday, who may contact whom', () => {
	const agreement = (fields: Item['fields']): Item => ({
		id: 'ra',
		kind: 'roleAgreement',
		rank: 'a0',
		fields: { topic: { en: 'Visit weeks' }, r: ['marketing'], ...fields }
	});
	const before = agreement({ a: 'marketing', mondayNote: { marketing: { en: 'I ask first' } } });
	const after = agreement({
		a: 'field_sales',
		mondayNote: { marketing: { en: 'I look first' }, field_sales: { en: 'I plan ahead' } },
		contactRule: { who: 'marketing', may: 'stop' }
	});
	expect(rows({ items: [before] }, { items: [after] })).toEqual([
		{ label: '', then: 'Visit weeks', now: 'Visit weeks' },
		{ label: 'Answers for it', then: 'Marketing', now: 'Field sales' },
		{
			label: 'From Monday on',
			then: 'Marketing: I ask first',
			now: 'Field sales: I plan ahead, Marketing: I look first'
		},
		{ label: 'Contact rule', then: '', now: 'Marketing may stop it' }
	]);
});
