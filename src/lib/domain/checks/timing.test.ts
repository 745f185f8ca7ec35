import { expect, it } from 'vitest';
import { found, told } from '#tests/support/checks.ts';

const period = { planPeriod: { from: '2027-01-11', to: '2027-04-11' } };

it('[CK38] L19: a touchpoint that nothing leads to and that leads nowhere; one alone has nothing to be linked with', () => {
	const touchpoints = [
		{ id: 'T1' },
		{ id: 'T2', trigger: { after: 'T3' } },
		{ id: 'T3' },
		{ id: 'T4', reinforces: ['T5'] },
		{ id: 'T5' },
		{ id: 'T6', reinforces: [] }
	];
	expect(told('L19', { touchpoints }).map(([, id]) => id)).toEqual(['T1', 'T6']);
	expect(told('L19', { touchpoints: [{ id: 'T1' }] })).toEqual([]);
});

it('[CK38] L49: what waits for itself, on whatever way round, says so; what waits for that does not', () => {
	const touchpoints = [
		{ id: 'T1', trigger: { after: 'T2' } },
		{ id: 'T2', trigger: { after: 'T3' } },
		{ id: 'T3', trigger: { after: 'T1' } },
		{ id: 'T4', trigger: { after: 'T1' } },
		{ id: 'T5', trigger: { after: 'T5' } }
	];
	expect(told('L49', { touchpoints })).toEqual(
		['T1', 'T2', 'T3', 'T5'].map((id) => ['error', id, { reason: 'cycle' }])
	);
});

it('[CK38] L49: links to what is gone are named, and dropped with one press; what was only dropped is not gone', () => {
	const touchpoints = [
		{ id: 'T1', trigger: { after: 'gone' }, reinforces: ['T2', 'gone'] },
		{ id: 'T2', reinforces: ['gone'] },
		{ id: 'T3', trigger: { after: 'T4' } },
		{ id: 'T4', status: 'dropped' as const }
	];
	expect(found('L49', { touchpoints }).map(({ values, fixes }) => [values['reason'], fixes?.[0]])).toEqual([
		['gone', { kind: 'set-fields', entity: 'T1', fields: { 'trigger.after': null, reinforces: ['T2'] } }],
		['gone', { kind: 'set-fields', entity: 'T2', fields: { reinforces: [] } }]
	]);
});

it('[CK38] L49: nothing begins before its cause and the delay allow; exactly then is fine', () => {
	const plan = (from: string, more = {}) => ({
		touchpoints: [
			{ id: 'T1', from: '2027-01-11' },
			{ id: 'T2', from, trigger: { after: 'T1', delayDays: 42 }, ...more }
		]
	});
	expect(told('L49', plan('2027-02-22'))).toEqual([]);
	expect(told('L49', plan('2027-02-21'))).toEqual([['error', 'T2', { reason: 'early', earliest: '2027-02-22' }]]);
	expect(found('L49', plan('2027-02-01', { to: '2027-02-10' }))[0]!.fixes?.[0]).toEqual({
		kind: 'set-fields',
		entity: 'T2',
		fields: { from: '2027-02-22', to: '2027-02-22' }
	});
	// No day, no claim; and a delay beyond the calendar has no earliest day.
	expect(
		told('L49', { touchpoints: [{ id: 'T1' }, { id: 'T2', from: '2027-01-01', trigger: { after: 'T1' } }] })
	).toEqual([]);
	expect(told('L49', plan('2027-02-21', { trigger: { after: 'T1', delayDays: 1e12 } }))).toEqual([
		['error', 'T2', { reason: 'early' }]
	]);
});

it('[CK38] L50: a touchpoint outside the plan period; what lies within is offered, where there is some', () => {
	const touchpoints = [
		{ id: 'T1', from: '2027-01-11', to: '2027-04-11' },
		{ id: 'T2', from: '2027-01-10', to: '2027-04-12' },
		{ id: 'T3', from: '2027-05-01' },
		{ id: 'T4' }
	];
	expect(told('L50', { workshop: period, touchpoints })).toEqual([
		['warn', 'T2', {}],
		['warn', 'T3', {}]
	]);
	expect(found('L50', { workshop: period, touchpoints }).map(({ fixes }) => fixes?.map(({ kind }) => kind))).toEqual([
		['set-fields', 'edit-field'],
		['edit-field']
	]);
	expect(told('L50', { touchpoints })).toEqual([]);
});

it('[CK38] L50: nobody looks after more than twelve; a visit can move to whoever does the same work', () => {
	const own = (count: number) =>
		Array.from({ length: count }, (_, n) => ({
			id: `T${n}`,
			ownerFunction: 'field_sales' as const,
			ownerPersonId: 'P1'
		}));
	const person = (id: string, fn: 'field_sales' | 'marketing') => ({
		id,
		displayName: id,
		function: fn,
		side: 'field' as const
	});
	const participants = [person('P1', 'field_sales'), person('P2', 'marketing'), person('P3', 'field_sales')];
	expect(told('L50', { touchpoints: own(12), participants })).toEqual([]);
	expect(told('L50', { touchpoints: own(13), participants })).toEqual([['warn', 'P1', { touchpoints: 13, max: 12 }]]);
	const [first] = found('L50', { touchpoints: own(13), participants });
	expect(first!.fixes?.[0]).toEqual({ kind: 'set-fields', entity: 'T10', fields: { ownerPersonId: 'P3' } });
	expect(found('L50', { touchpoints: own(13) })[0]!.fixes?.[0]).toMatchObject({ fields: { ownerPersonId: null } });
});
