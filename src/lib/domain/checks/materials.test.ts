import { expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';
import type { Material } from '../plan/schema.ts';

/** MT1 lies on a visit from that day. */
const used = (material: Partial<Material>, from: string | null = '2027-01-24') => ({
	channels: [{ id: 'C1', kind: 'f2f_visit' as const, ownerFunction: 'field_sales' as const }],
	touchpoints: [{ id: 'T1', channelId: 'C1', materialIds: ['MT1'], from }],
	materials: [{ ...material, id: 'MT1' }]
});
const unused = (material: Partial<Material>) => ({ materials: [{ ...material, id: 'MT1' }] });

it('[CK41] L07: a material on no touchpoint, with what it costs; retiring it settles that', () => {
	expect(told('L07', unused({ costEUR: 9500 }))).toEqual([['warn', 'MT1', { costAtRiskEUR: 9500 }]]);
	expect(told('L07', unused({}))).toEqual([['warn', 'MT1', {}]]);
	expect([used({}), unused({ maturity: 'retired' })].flatMap((each) => told('L07', each))).toEqual([]);
	expect(found('L07', unused({}))[0]!.fixes?.[0]).toEqual({
		kind: 'set-fields',
		entity: 'MT1',
		fields: { maturity: 'retired' }
	});
});

it('[CK41] L25: what the field is to use and nobody there has promised to', () => {
	const promised = (commitment: Material['commitment']) => told('L25', used({ commitment })).length === 0;
	expect([null, {}, { repsCommitted: 0, usesPerWeekPerRep: 2 }, { reviewOn: '2027-02-01' }].map(promised)).toEqual([
		false,
		false,
		false,
		false
	]);
	expect([{ repsCommitted: 1 }, { usesPerWeekPerRep: 0.5 }, { committedBy: 'P1' }].map(promised)).toEqual([
		true,
		true,
		true
	]);
	const central = { ...used({}), channels: [{ id: 'C1', ownerFunction: 'marketing' as const }] };
	expect(told('L25', central)).toEqual([]);
	expect(told('L25', unused({}))).toEqual([]);
});

it('[CK41] L26: rated below 3 of 5; exactly 3 is fine, and what nobody rated is not judged', () => {
	const found = (fieldUsefulness: number | null) => told('L26', used({ fieldUsefulness }));
	expect(found(2.6)).toEqual([['warn', 'MT1', { median: 2.6 }]]);
	expect([...found(3), ...found(null)]).toEqual([]);
	expect(told('L26', { ...used({ fieldUsefulness: 3.5 }), workshop: { settings: { lowUsefulness: 4 } } })).toHaveLength(
		1
	);
});

it('[CK41] L27: used, and made by one side; not where nobody says who made it', () => {
	const found = (developedBy: Material['developedBy']) => told('L27', used({ developedBy }));
	expect([found(['internal']), found(['field', 'partner']), found(['partner'])].flat()).toHaveLength(3);
	expect([...found(['field', 'internal']), ...found([]), ...found(null)]).toEqual([]);
	expect(told('L27', unused({ developedBy: ['internal'] }))).toEqual([]);
});

it('[CK41] L56: an idea that is needed sooner than anybody can make it; on the last day it is just in time', () => {
	const values = (from: string, maturity: Material['maturity'] = 'concept') => told('L56', used({ maturity }, from));
	expect(values('2027-01-23')).toEqual([
		['warn', 'MT1', { maturity: 'concept', firstUse: '2027-01-23', daysLeft: 59 }]
	]);
	expect(values('2027-01-24')).toEqual([]);
	expect(values('2026-11-01', 'idea')).toEqual([
		['warn', 'MT1', { maturity: 'idea', firstUse: '2026-11-01', daysLeft: -24 }]
	]);
	expect([...values('2027-01-23', 'draft'), ...told('L56', used({ maturity: 'idea' }, null))]).toEqual([]);
});
