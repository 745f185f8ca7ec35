import { describe, expect, it } from 'vitest';
import { AS_OF, found, planDocument } from '#tests/support/findings.ts';
import { demoPlan } from '#tests/support/plan.ts';
import { blockingFindings, runChecks } from './registry.ts';

const used = (...uses: Readonly<Record<string, unknown>>[]) =>
	uses.map((use, n) => ({ id: `T${n}`, messageId: 'M1', materialIds: ['MT1'], ...use }));
const parts = (validUntil: string | null, ...uses: Readonly<Record<string, unknown>>[]) => ({
	messages: [{ id: 'M1', mlr: { validUntil } }],
	materials: [{ id: 'MT1', validUntil }],
	touchpoints: used(...uses)
});
const both = (values: object) => [
	['error', ['M1'], values],
	['error', ['MT1'], values]
];

describe('how long something may be used', () => {
	it('[CK21] L24: what expires before its last use, a message as a material; on the day itself it still holds', () => {
		const uses = [{ to: '2027-03-01' }, { to: '2027-04-09' }];
		expect(found('L24', parts('2027-04-08', ...uses))).toEqual(
			both({ validUntil: '2027-04-08', lastUse: '2027-04-09' })
		);
		expect(found('L24', parts('2027-04-09', ...uses))).toEqual([]);
		expect(found('L24', parts('2027-04-09T08:00:00Z', ...uses))).toEqual([]);
	});

	it('[CK21] L24: a contact that does not say when it ends is used on the day it begins; a dropped one not at all', () => {
		expect(found('L24', parts('2027-01-10', { from: '2027-01-11' }))).toEqual(
			both({ validUntil: '2027-01-10', lastUse: '2027-01-11' })
		);
		expect(found('L24', parts('2027-01-10', { to: '2027-04-09', status: 'dropped' }))).toEqual([]);
		expect(found('L24', parts('2027-01-10', {}))).toEqual([]);
		expect(found('L24', parts(null, { to: '2027-04-09' }))).toEqual([]);
		expect(found('L24', parts('2027-01-10', { to: '2027-04-09', messageId: null, materialIds: ['gone'] }))).toEqual([]);
		expect(found('L24', {})).toEqual([]);
	});

	it('[CK21] L24 stands against the adoption of what expires, and leads to its day or to the contact', () => {
		const all = runChecks(planDocument(parts('2027-04-08', { to: '2027-04-09' })), { asOf: AS_OF });
		const of = (stage: 'messages' | 'materials') => blockingFindings(all, stage).filter(({ lint }) => lint === 'L24');
		expect([of('messages').map(({ entities }) => entities), of('materials').map(({ entities }) => entities)]).toEqual([
			[['M1']],
			[['MT1']]
		]);
		expect(of('messages')[0]?.fixes).toEqual([
			{ kind: 'edit-field', entity: 'M1', path: 'mlr.validUntil' },
			{ kind: 'edit-field', entity: 'T0', path: 'to' }
		]);
	});

	it('[CK21] L24 in the demo: the fourth message and the eleventh material', () => {
		expect(
			runChecks(demoPlan(), { asOf: AS_OF })
				.filter(({ lint }) => lint === 'L24')
				.map(({ entities, stage }) => [entities[0], stage])
		).toEqual([
			['M4', 'messages'],
			['MT11', 'materials']
		]);
	});
});
