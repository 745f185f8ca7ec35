import { expect, it } from 'vitest';
import { NOTHING_AFTER } from '../session/after.ts';
import type { AfterView } from '../session/view-after.ts';
import type { Item, ItemKind, StageContent } from './content.ts';
import { goOnFrom } from './go-on.ts';
import { keptInTime, lookBack } from './look-back.ts';
import type { Material } from './schema.ts';

const NOTHING: AfterView = { ...NOTHING_AFTER, reviews: [], field: [] };
const item = (id: string, kind: ItemKind, fields: Item['fields'], rank = 'a0'): Item => ({ id, kind, rank, fields });
const room = (...items: Item[]): StageContent => ({ cards: [], groups: [], items });
const verdict = (id: string, fields: Item['fields'], rank = 'a0'): Item => item(id, 'verdict', fields, rank);

it('[AF10] what was recorded goes on as sums and medians beside what people wrote; who said what does not', () => {
	const brochure = item('MT1', 'material', { name: { en: 'Brochure' }, costEUR: 9500, odd: { kept: true } });
	const told: AfterView = {
		...NOTHING,
		field: [
			{
				materialId: 'MT1',
				promised: { answered: 4, yes: 3, ifs: 1, no: 0, perWeek: 2, conditions: ['On paper'] },
				rated: null,
				own: { answer: 'if', perWeek: null, condition: 'On paper', useful: 1 }
			}
		],
		usage: [{ materialId: 'MT1', week: '2026-11-23', region: null, reps: 8, activeUsers: 1, uses: 2 }],
		unused: [{ materialId: 'MT1', code: 'too_long', n: 5 }],
		relays: [{ relayId: 'R1', onTime: 4, late: 1 }]
	};
	const card = { id: 'c', text: 'Of that day', side: null, group: null, rank: 'a0', late: false, ready: true };
	const before = {
		materials: { ...room(brochure), cards: [card] },
		roles: room(item('R1', 'relay', { from: 'field_sales' })),
		goals: room(item('G1', 'goal', { title: { en: 'Goal' } }))
	};
	expect(goOnFrom(before, told, [])).toEqual({
		materials: room({
			...brochure,
			fields: {
				...brochure.fields,
				commitment: { repsCommitted: 3, usesPerWeekPerRep: 2 },
				usageLog: [{ weekStart: '2026-11-23', reps: 8, activeUsers: 1, uses: 2 }],
				notUsedReasons: [{ code: 'too_long', n: 5 }]
			}
		}),
		roles: room(item('R1', 'relay', { from: 'field_sales', kept: { onTime: 4, late: 1 } })),
		goals: before.goals
	});
});

it('[AF11] what was stopped is not made any more and is left with its reason; a change is a next step; the verdict stays behind', () => {
	const next = goOnFrom(
		{
			materials: room(item('MT1', 'material', { maturity: 'final' }), item('MT2', 'material', { maturity: 'final' })),
			common: room(item('A1', 'action', { text: { en: 'There already' } })),
			review: room(
				verdict('V1', { text: { en: 'Brochure' }, about: 'MT1', verdict: 'stop', why: { en: 'Too long' } }, 'a1'),
				verdict('V2', { text: { en: 'Card' }, verdict: 'change', then: { en: 'Two sides', de: 'Zwei Seiten' } }, 'a2'),
				verdict('V3', { text: 'Film', verdict: 'change', why: { de: 'Zu lang' } }, 'a3'),
				verdict('V4', { text: { en: 'Visits' }, about: 'MT2', verdict: 'keep' }, 'a4')
			)
		},
		NOTHING,
		['review']
	);
	expect(next.review).toBeUndefined();
	expect(next.materials!.items.map(({ fields }) => fields['maturity'])).toEqual(['retired', 'final']);
	expect(next.common!.items.map(({ id, kind, fields }) => [id, kind, fields])).toEqual([
		['A1', 'action', { text: { en: 'There already' } }],
		['V1', 'notDoing', { text: { en: 'Brochure' }, why: { en: 'Too long' } }],
		['V2', 'action', { text: { en: 'Card: Two sides', de: 'Card: Zwei Seiten' } }],
		['V3', 'action', { text: { de: 'Film: Zu lang' } }]
	]);
});

it('[AF11] the last word on a material counts, and one that says nothing readable is no word', () => {
	const next = goOnFrom(
		{
			materials: room(item('MT1', 'material', { maturity: 'final' }), item('MT2', 'material', { maturity: 'final' })),
			review: room(
				verdict('V2', { about: 'MT1', verdict: 'keep' }, 'a2'),
				verdict('V1', { about: 'MT1', verdict: 'stop' }, 'a1'),
				verdict('V3', { verdict: 'burn', text: 7 }, 'a0'),
				verdict('V5', { about: 'MT2', verdict: 'stop' }, 'a1'),
				verdict('V6', { about: 'MT2', verdict: '' }, 'a2')
			)
		},
		NOTHING,
		['review']
	);
	expect(next.materials!.items.map(({ fields }) => fields['maturity'])).toEqual(['final', 'retired']);
	expect(next.common!.items.map(({ id }) => id)).toEqual(['V5']);
});

it('[AF12] what a look back drafted and nobody agreed on changes nothing in the next plan', () => {
	const before = {
		materials: room(item('MT1', 'material', { maturity: 'final' })),
		review: room(
			verdict('V1', { about: 'MT1', verdict: 'stop' }),
			verdict('V2', { text: { en: 'Card' }, verdict: 'change' })
		)
	};
	expect(goOnFrom(before, NOTHING, ['materials'])).toEqual({ materials: before.materials });
});

it('[AF13] looking back shows what was never used first and dearest first, then less than promised, used, and unknown', () => {
	const week = (uses: number, weekStart = '2026-11-23') => ({ weekStart, reps: 8, activeUsers: 4, uses });
	const commitment = { repsCommitted: 5, usesPerWeekPerRep: 2 };
	const all: Material[] = [
		{ id: 'cheap', costEUR: 10, usageLog: [week(0)] },
		{ id: 'dear', costEUR: 900, notUsedReasons: [{ code: 'too_long', n: 2 }] },
		{ id: 'less', commitment, usageLog: [week(8), week(4, '2026-11-16')] },
		{ id: 'kept', commitment, usageLog: [week(10)] },
		{ id: 'free', usageLog: [week(1)] },
		{ id: 'nobody', commitment },
		{ id: 'gone', maturity: 'retired', usageLog: [week(0)] }
	];
	const looks = lookBack(all);
	const ids = (list: readonly { readonly material: Material }[]): string[] => list.map(({ material }) => material.id);
	expect(ids(looks.never)).toEqual(['dear', 'cheap']);
	expect(looks.less.map(({ material: { id }, promised, done }) => [id, promised, done])).toEqual([['less', 10, 6]]);
	expect(ids(looks.used)).toEqual(['kept', 'free']);
	expect(ids(looks.unknown)).toEqual(['nobody']);
});

it('[AF13] relays in time are counted over those that somebody counted', () => {
	expect(keptInTime([{ kept: { onTime: 3, late: 1 } }, { kept: null }, {}, { kept: { late: 2 } }])).toEqual({
		onTime: 3,
		all: 6
	});
	expect(keptInTime([{}, { kept: { onTime: 0, late: 0 } }])).toBeNull();
});
