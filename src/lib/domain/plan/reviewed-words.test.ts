import { expect, it } from 'vitest';
import type { ReviewView } from '../session/view-after.ts';
import { canonicalWords } from './canonical.ts';
import type { Item } from './content.ts';
import { KINDS } from './kinds.ts';
import { bindToWords, outlived } from './reviewed-words.ts';

const message = (fields: Item['fields']): Item => ({ id: 'm1', kind: 'message', rank: 'a0', fields });
const APPROVED = message({
	core: { en: 'Start in one visit' },
	segmentIds: ['s1'],
	mlr: { status: 'approved', ref: 'MLR-7', validUntil: '2027-06-30' }
});
const bind = (item: Item, reviews: ReviewView[] = []): Item =>
	bindToWords(
		{ messages: { cards: [], groups: [], items: [item] } },
		{ hashWords: canonicalWords, asOf: '2026-11-01', reviews }
	).messages!.items[0]!;
const but = (item: Item, fields: Item['fields']): Item => ({ ...item, fields: { ...item.fields, ...fields } });
const told = (item: Item): ReviewView[] => outlived(item, canonicalWords);
const REWORDED = { core: { en: 'Start in two visits' } };
const GONE = {
	messageId: 'm1',
	status: 'approved',
	on: '2026-11-01',
	ref: null,
	reason: null,
	validUntil: null,
	by: '',
	current: false
};

it('[AF14] an approval that came along holds for the words it came with, whatever else changes, and for no others', () => {
	const come = bind(APPROVED);
	expect(come.fields['mlr']).toEqual(APPROVED.fields['mlr']);
	expect([come, but(come, { segmentIds: ['s2'] })].map(told)).toEqual([[], []]);
	expect(told(but(come, REWORDED))).toEqual([GONE]);
	expect(told(but(APPROVED, REWORDED))).toEqual([]);
	expect(KINDS.message.derived).toContain('reviewedWords');
});

it('[AF14] tells the day on which it was recorded, also in the plan after the next', () => {
	const recorded = { ...GONE, status: 'approved', on: '2026-02-03', current: true } as ReviewView;
	const next = bind(APPROVED, [recorded]);
	expect(told(but(next, REWORDED))).toMatchObject([{ on: '2026-02-03' }]);
	expect(told(but(bind(next), REWORDED))).toMatchObject([{ on: '2026-02-03' }]);
});

it('[AF14] another status that people choose since is theirs, and where nothing was said there is nothing to keep', () => {
	expect(told(but(bind(APPROVED), { ...REWORDED, mlr: { status: 'submitted' } }))).toEqual([]);
	const nothing: Item['fields'][] = [
		{},
		{ status: 'none' },
		{ status: 'draft', was: 'approved' },
		{ status: 'blessed' }
	];
	for (const mlr of [null, ...nothing])
		expect(bind(but(bind(APPROVED), { mlr })).fields).toEqual({ ...APPROVED.fields, mlr });
});
