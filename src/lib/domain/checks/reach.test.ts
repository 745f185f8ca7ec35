import { expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';

const visit = {
	id: 'C1',
	kind: 'f2f_visit',
	ownerFunction: 'field_sales',
	modality: 'analog',
	personal: true
} as const;
const email = { id: 'C2', kind: 'hq_email', ownerFunction: 'marketing', modality: 'digital', personal: false } as const;
const portal = { id: 'C3', kind: 'portal_self_service', ownerFunction: 'marketing', modality: 'digital' } as const;
const on = (id: string, segmentId: string, channelId: string, more = {}) => ({ id, segmentId, channelId, ...more });

it('[CK39] L15: regions with doctors that no touchpoint covers; one of them can cover those too', () => {
	const plan = {
		segments: [
			{ id: 'S1', sizeByRegion: { NORTH: 10, EAST: 50, WEST: 0 } },
			{ id: 'S2', size: 90 }
		],
		touchpoints: [on('T1', 'S1', 'C1', { regions: ['NORTH'] }), on('T2', 'S2', 'C1', { regions: ['NORTH'] })]
	};
	expect(told('L15', plan)).toEqual([['warn', 'S1', { regions: ['EAST'], doctors: 50 }]]);
	expect(found('L15', plan)[0]!.fixes).toEqual([{ kind: 'set-fields', entity: 'T1', fields: { regions: 'all' } }]);
	expect(told('L15', { ...plan, touchpoints: [on('T1', 'S1', 'C1')] })).toEqual([]);
	expect(found('L15', { ...plan, touchpoints: [] })[0]).toMatchObject({
		values: { regions: ['NORTH', 'EAST'], doctors: 60 },
		fixes: [{ kind: 'add-item', itemKind: 'touchpoint', fields: { segmentId: 'S1' } }]
	});
});

it('[CK39] L18: two to five segments with personal contacts of the field', () => {
	const plan = (personal: number, all = 6) => ({
		segments: Array.from({ length: all }, (_, n) => ({ id: `S${n}` })),
		channels: [visit, email],
		touchpoints: Array.from({ length: all }, (_, n) => on(`T${n}`, `S${n}`, n < personal ? 'C1' : 'C2'))
	});
	const found = (personal: number) => told('L18', plan(personal)).map(([, about, values]) => [about, values]);
	expect([2, 5].flatMap(found)).toEqual([]);
	expect(found(6)).toEqual([['fieldForce', { segments: 6, max: 5 }]]);
	expect(found(1)).toEqual([['fieldForce', { segments: 1, min: 2 }]]);
	expect(told('L18', { segments: [{ id: 'S1' }] })).toEqual([]);
});

it('[CK39] L20: a single modality, only where every channel says its own', () => {
	const plan = (...channelIds: string[]) => ({
		segments: [{ id: 'S1' }],
		channels: [visit, email, portal, { id: 'C4' }],
		touchpoints: channelIds.map((channelId, n) => on(`T${n}`, 'S1', channelId))
	});
	expect(told('L20', plan('C2', 'C3'))).toEqual([['warn', 'S1', { modality: 'digital' }]]);
	expect(told('L20', plan('C1'))).toEqual([['warn', 'S1', { modality: 'analog' }]]);
	expect([plan('C1', 'C2'), plan('C2', 'C4'), plan('gone'), plan()].flatMap((each) => told('L20', each))).toEqual([]);
});

it('[CK39] L38: more than twelve touchpoints for a segment, or building blocks of emails', () => {
	const plan = (count: number, fragments: number) => ({
		segments: [{ id: 'S1' }],
		touchpoints: Array.from({ length: count }, (_, n) => on(`T${n}`, 'S1', 'C1')),
		materials: [
			{ id: 'MT1', fragments },
			{ id: 'MT2', fragments: 99, maturity: 'retired' as const }
		]
	});
	expect(told('L38', plan(12, 12))).toEqual([]);
	expect(told('L38', plan(13, 13))).toEqual([
		['info', 'materials', { emailFragments: 13, max: 12 }],
		['info', 'S1', { touchpoints: 13, max: 12 }]
	]);
});

it('[CK39] L44: the core message over fewer than three kinds of channel', () => {
	const plan = (...channelIds: string[]) => ({
		segments: [{ id: 'S1' }],
		messages: [
			{ id: 'M1', level: 'core' as const },
			{ id: 'M2', level: 'pillar' as const }
		],
		channels: [visit, email, portal],
		touchpoints: [
			on('T0', 'S1', 'C1', { messageId: 'M2' }),
			...channelIds.map((id, n) => on(`T${n + 1}`, 'S1', id, { messageId: 'M1' }))
		]
	});
	expect(told('L44', plan())).toEqual([['info', 'S1', { channelsWithCore: [] }]]);
	expect(told('L44', plan('C3', 'C2', 'C2'))).toEqual([
		['info', 'S1', { channelsWithCore: ['hq_email', 'portal_self_service'] }]
	]);
	expect(told('L44', plan('C1', 'C2', 'C3'))).toEqual([]);
	expect(told('L44', { ...plan(), messages: [{ id: 'M1', level: 'pillar' }] })).toEqual([]);
});

it('[CK40] L59: a plan with touchpoints and none of the field; its channels count as its own', () => {
	const plan = (...touchpoints: ReturnType<typeof on>[]) => ({ channels: [email, visit], touchpoints });
	expect(told('L59', plan(on('T1', 'S1', 'C2', { ownerFunction: 'inside_sales' })))).toEqual([
		['error', 'touchpoints', {}]
	]);
	const byField = [on('T1', 'S1', 'C2', { ownerFunction: 'field_medical' }), on('T1', 'S1', 'C1')];
	expect(byField.flatMap((each) => told('L59', plan(each)))).toEqual([]);
	expect(told('L59', plan())).toEqual([]);
	expect(found('L59', plan(on('T1', 'S1', 'C2')))[0]!.fixes?.[0]).toEqual({
		kind: 'add-item',
		itemKind: 'touchpoint',
		fields: { channelId: 'C1', ownerFunction: 'field_sales' }
	});
});
