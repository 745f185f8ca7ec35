import { expect, it } from 'vitest';
import type { RequestView } from '#lib/domain/session/view-requests.ts';
import { ANY, shownRequests } from './request-filter.ts';

const line = (id: string, more: Partial<RequestView> = {}): RequestView => ({
	id,
	by: null,
	from: 'field_sales',
	to: 'marketing',
	kind: 'data',
	words: id,
	requestedOn: '2027-01-05',
	dueOn: null,
	linkedTo: [],
	decision: 'open',
	why: null,
	decidedOn: null,
	decidedBy: null,
	revisitOn: null,
	helpful: null,
	...more
});
const LINES = [
	line('done early', { decision: 'incorporated', decidedOn: '2027-01-06' }),
	line('waits since the 5th'),
	line('done late', { decision: 'declined', why: 'no', decidedOn: '2027-01-09' }),
	line('waits since the 2nd', { requestedOn: '2027-01-02', from: 'marketing', to: 'key_account' }),
	line('put off', { decision: 'deferred', why: 'later', decidedOn: '2027-01-07', from: 'marketing', to: 'training' })
];
const ids = (filter: Partial<typeof ANY>) =>
	shownRequests(LINES, { ...ANY, ...filter }, 'marketing').map(({ id }) => id);

it('[UI370] what waits longest stands on top, then the newest answers', () => {
	expect(ids({})).toEqual(['waits since the 2nd', 'waits since the 5th', 'done late', 'put off', 'done early']);
});

it('[UI370] what waits, what is asked of us and by us, a direction and an answer can be picked out, together as well', () => {
	expect(ids({ whose: 'waiting' })).toEqual(['waits since the 2nd', 'waits since the 5th', 'put off']);
	expect(ids({ whose: 'to-us' })).toEqual(['waits since the 5th', 'done late', 'done early']);
	expect(ids({ whose: 'from-us' })).toEqual(['waits since the 2nd', 'put off']);
	expect(ids({ direction: 'internal-field' })).toEqual(['waits since the 2nd']);
	expect(ids({ direction: 'field-internal', decision: 'declined' })).toEqual(['done late']);
	expect(ids({ whose: 'from-us', direction: 'field-internal' })).toEqual([]);
});
