import { expect, it } from 'vitest';
import type { Item } from '#lib/domain/plan/content.ts';
import { SHOW_ALL, filterChoices, shownBy } from './filter.ts';

const item = (id: string, kind: Item['kind'], fields: Item['fields']): Item => ({ id, kind, rank: id, fields });
const segments = [
	item('S1', 'segment', { sizeByRegion: { NORTH: 10, WEST: 20 } }),
	item('S2', 'segment', { sizeByRegion: { EAST: 5 } })
];
const touchpoints = [
	item('T1', 'touchpoint', {
		segmentId: 'S1',
		ownerFunction: 'field_sales',
		from: '2027-01-11',
		to: '2027-03-02',
		regions: 'all',
		autonomy: 'required'
	}),
	item('T2', 'touchpoint', { segmentId: 'S1', ownerFunction: 'marketing', from: '2027-02-01', regions: ['WEST'] }),
	item('T3', 'touchpoint', { segmentId: 'S2' }),
	item('T4', 'touchpoint', { segmentId: 'gone', to: 'no day', ownerFunction: 7 as never })
];
const ids = (filter: Partial<typeof SHOW_ALL>) =>
	shownBy({ ...SHOW_ALL, ...filter }, touchpoints, segments).map(({ id }) => id);

it('[UI410] a filter lets through what all of its choices do; one that chooses nothing hides nothing', () => {
	expect(ids({})).toEqual(['T1', 'T2', 'T3', 'T4']);
	expect(ids({ owner: 'marketing' })).toEqual(['T2']);
	expect(ids({ autonomy: 'required' })).toEqual(['T1']);
	expect(ids({ month: '2027-02' })).toEqual(['T1', 'T2']);
	expect(ids({ month: '2027-03' })).toEqual(['T1']);
	expect(ids({ owner: 'marketing', month: '2027-03' })).toEqual([]);
});

it('[UI410] what names no regions takes place in all of its segment', () => {
	expect(ids({ region: 'NORTH' })).toEqual(['T1']);
	expect(ids({ region: 'WEST' })).toEqual(['T1', 'T2']);
	expect(ids({ region: 'EAST' })).toEqual(['T3']);
});

it('[UI410] only what some touchpoint has is offered', () => {
	expect(filterChoices(touchpoints, segments)).toEqual({
		owner: ['field_sales', 'marketing'],
		region: ['NORTH', 'WEST', 'EAST'],
		month: ['2027-01', '2027-02', '2027-03'],
		autonomy: ['required']
	});
	const farAway = [item('T9', 'touchpoint', { from: '2027-01-01', to: '9999-01-01' })];
	expect(filterChoices(farAway, []).month.length).toBeLessThanOrEqual(36);
});
