import { expect, it } from 'vitest';
import { found } from '#tests/support/findings.ts';

const ledger = (...requests: Readonly<Record<string, unknown>>[]) => ({
	ledger: requests.map((request, n) => ({ id: `Q${n}`, ...request }))
});

it('[CK27] L28: a request waits longer than was promised: not on the day itself, and not once it is answered', () => {
	const open = { decision: 'open' };
	expect(
		found(
			'L28',
			ledger(
				{ ...open, requestedOn: '2026-11-05' },
				{ ...open, requestedOn: '2026-11-11' },
				{ requestedOn: '2026-11-10T23:00:00Z' },
				{ decision: 'deferred', requestedOn: '2026-01-01' },
				{ requestedOn: '2026-01-01', decidedOn: '2026-01-02' },
				open
			)
		)
	).toEqual([
		['warn', ['Q0'], { ageDays: 20 }],
		['warn', ['Q2'], { ageDays: 15 }]
	]);
	const workshop = { id: 'w', title: {}, settings: { requestSlaDays: 20 } };
	expect(found('L28', { workshop, ...ledger({ ...open, requestedOn: '2026-11-05' }) })).toEqual([]);
});

it('[CK27] L29: a no, a not yet and a half yes need a reason', () => {
	const why = { en: 'No head-to-head data.' };
	expect(
		found(
			'L29',
			ledger(
				{ decision: 'declined', why },
				{ decision: 'declined' },
				{ decision: 'deferred', why: ' ' },
				{ decision: 'incorporated_partly', why: null },
				{ decision: 'incorporated' },
				{ decision: 'open' },
				{}
			)
		)
	).toEqual([
		['error', ['Q1'], {}],
		['error', ['Q2'], {}],
		['error', ['Q3'], {}]
	]);
});
