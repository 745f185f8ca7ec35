/** What happens after an agreement: who may say it, what it holds for, and that nobody's promise or rating reaches anybody else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { canonicalWords } from '../plan/canonical.ts';
import type { Item } from '../plan/content.ts';
import { withAfter } from '../plan/assemble-after.ts';
import { usageOf, wasteOf } from '../plan/usage.ts';
import { MAX_PER_WEEK, mondayOf, PROMISES } from './after.ts';
import type { Command, CommandOf } from './command.ts';
import { projectAs } from './project-as.ts';
import { projectFor } from './project.ts';

const MESSAGE: Item = {
	id: 'm1',
	kind: 'message',
	rank: 'a',
	fields: { core: { en: 'Start in one visit' }, segmentIds: ['s1'] }
} as Item;
const FOUND = { entry: { hash: canonicalWords(MESSAGE) } };
const review = (more: Partial<CommandOf<'review.record'>> = {}): CommandOf<'review.record'> => ({
	type: 'review.record',
	messageId: 'm1',
	status: 'approved',
	...more
});
const refusal = (decision: ReturnType<SessionBuilder['try']>) => (decision.ok ? null : decision.code);
const says = (message: Item = MESSAGE) => ({
	messages: { cards: [], groups: [], items: [message] }
});
const viewOf = (w: SessionBuilder, viewer: string, message?: Item) =>
	projectFor(w.state, pid(viewer), w.sources({ content: says(message) as never })).after;

const promise = (answer: 'yes' | 'if' | 'no', more: Partial<CommandOf<'material.promise'>> = {}) =>
	({ type: 'material.promise', materialId: 'x', answer, ...more }) as const;
const rate = (useful: number) => ({ type: 'material.rate', materialId: 'x', useful }) as const;
const EXISTS = { entry: { hash: null } };

describe('review', () => {
	it('[AF1] is recorded by those who review and by the facilitator, with a reason where a message may not be used', () => {
		const w = workshop().seat().join('otto', 'mlr_regulatory').join('olga', 'medical_hq', 'observer');
		const may = (who: string) => refusal(w.try(review(), who, FOUND));
		expect(['eva', 'otto', 'moni'].map(may)).toEqual([null, null, null]);
		expect(['jule', 'ida', 'olga'].map(may)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
		expect(refusal(w.try(review(), 'eva'))).toBe('unknown-entry');
		for (const status of ['changes_requested', 'withdrawn'] as const) {
			expect(refusal(w.try(review({ status }), 'eva', FOUND))).toBe('reason-required');
			expect(refusal(w.try(review({ status, reason: 'The proof is from 2009' }), 'eva', FOUND))).toBeNull();
		}
	});

	it('[AF2] holds for the words it was given for: with others the message is a draft, and the plan says what review said when', () => {
		const w = workshop()
			.seat()
			.do(review({ ref: 'MLR-7', validUntil: '2027-06-30' }), 'eva', FOUND);
		const moved = { ...MESSAGE, fields: { ...MESSAGE.fields, segmentIds: ['s2'] } } as Item;
		const reworded = { ...MESSAGE, fields: { core: { en: 'Start in two visits' } } } as Item;
		expect([MESSAGE, moved, reworded].map((each) => viewOf(w, 'jule', each).reviews[0]!.current)).toEqual([
			true,
			true,
			false
		]);
		const told = (message: Item) =>
			withAfter({ messages: [{ id: 'm1', mlr: { status: 'in_review' } }] }, viewOf(w, 'jule', message)).messages;
		expect(told(MESSAGE)).toEqual([{ id: 'm1', mlr: { status: 'approved', ref: 'MLR-7', validUntil: '2027-06-30' } }]);
		expect(told(reworded)).toEqual([{ id: 'm1', mlr: { status: 'draft', was: 'approved', wasOn: '1970-01-01' } }]);
	});

	it('[AF3] what was recorded last wins, over what the room or an imported plan says; nothing of it is hashed', () => {
		const w = workshop().seat().do(review(), 'eva', FOUND);
		w.do(review({ status: 'withdrawn', reason: 'New safety data' }), 'moni', FOUND);
		const after = viewOf(w, 'ida');
		expect(after.reviews).toMatchObject([
			{ status: 'withdrawn', reason: 'New safety data', by: 'MONI', current: true }
		]);
		const withReview = { ...MESSAGE, fields: { ...MESSAGE.fields, mlr: { status: 'approved' } } } as Item;
		expect(canonicalWords(withReview)).toBe(canonicalWords(MESSAGE));
	});
});

describe('what the field says of a material', () => {
	it('[AF4] whoever takes part for the field says once whether they would use it, and how useful it is; nobody else', () => {
		const w = workshop().seat();
		const may = (who: string) => [promise('no'), rate(3)].map((command) => refusal(w.try(command, who, EXISTS)));
		expect([may('jule'), may('mara')]).toEqual([
			[null, null],
			[null, null]
		]);
		for (const who of ['ida', 'eva', 'moni']) expect(may(who)).toEqual(['not-allowed', 'not-allowed']);
		expect(refusal(w.try(rate(3), 'jule'))).toBe('unknown-entry');
		expect(refusal(w.try(promise('yes'), 'jule', EXISTS))).toBe('invalid-input');
		expect(refusal(w.try(promise('if'), 'jule', EXISTS))).toBe('reason-required');
		w.do(promise('yes', { perWeek: 5 }), 'jule', EXISTS).do(promise('if', { condition: 'On paper' }), 'jule', EXISTS);
		expect(viewOf(w, 'jule').field).toEqual([
			{
				materialId: 'x',
				promised: null,
				rated: null,
				own: { answer: 'if', perWeek: null, condition: 'On paper', useful: null }
			}
		]);
	});

	it('[AF5] figures appear once k people of the field answered, and the median of uses once k would use it', () => {
		const w = workshop()
			.seat()
			.do(promise('yes', { perWeek: 2 }), 'jule', EXISTS)
			.do(rate(5), 'jule', EXISTS);
		w.do(promise('if', { condition: 'On paper' }), 'ben', EXISTS).do(rate(2), 'ben', EXISTS);
		for (const who of ['moni', 'ida', 'mara']) expect(viewOf(w, who).field).toEqual([]);
		w.do(promise('yes', { perWeek: 4 }), 'mara', EXISTS).do(rate(4), 'mara', EXISTS);
		const figures = { answered: 3, yes: 2, ifs: 1, no: 0, perWeek: null, conditions: ['On paper'] };
		const told = { materialId: 'x', promised: figures, rated: { answered: 3, median: 4 } };
		expect([viewOf(w, 'moni').field, viewOf(w, 'ida').field]).toEqual([[told], [told]]);
		w.do(promise('yes', { perWeek: 9 }), 'ben', EXISTS);
		expect(viewOf(w, 'ida').field[0]!.promised).toMatchObject({ yes: 3, ifs: 0, perWeek: 4, conditions: [] });
	});

	it('[AF5] who is gone or speaks for the field no more does not count', () => {
		const w = workshop().seat();
		for (const who of ['jule', 'ben', 'mara']) w.do(rate(4), who, EXISTS);
		expect(viewOf(w, 'ida').field).toHaveLength(1);
		w.do({ type: 'participant.remove', participantId: pid('mara') });
		expect(viewOf(w, 'ida').field).toEqual([]);
	});

	it('[AF5] whatever the field answers, as long as fewer than k did nobody but oneself learns anything of it (property)', () => {
		const answer = fc.oneof(
			fc.integer({ min: 1, max: MAX_PER_WEEK }).map((perWeek): Command => promise('yes', { perWeek })),
			fc.string({ minLength: 1, maxLength: 20 }).map((condition): Command => promise('if', { condition })),
			fc.constant<Command>(promise('no')),
			fc.integer({ min: 1, max: 5 }).map((useful): Command => rate(useful))
		);
		const said = fc.array(fc.tuple(fc.constantFrom('jule', 'ben'), answer), { maxLength: 12 });
		fc.assert(
			fc.property(said, (answers) => {
				const w = workshop().seat();
				const nothing = workshop().seat();
				for (const [who, command] of answers) w.do(command, who, EXISTS);
				for (const who of ['moni', 'ida', 'tom', 'eva', 'mara']) {
					expect(projectFor(w.state, pid(who), w.sources())).toEqual(
						projectFor(nothing.state, pid(who), nothing.sources())
					);
				}
				for (const side of ['field', 'internal'] as const)
					expect(projectAs(w.state, pid('moni'), side, w.sources()).after.field).toEqual([]);
			})
		);
	});

	it('[AF5] with k answers everybody reads the same figures, whoever gave which (property)', () => {
		const one = fc.tuple(fc.constantFrom(...PROMISES), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }));
		fc.assert(
			fc.property(fc.tuple(one, one, one), fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0]), (answers, order) => {
				const read = (who: readonly string[]) => {
					const w = workshop().seat();
					answers.forEach(([kind, perWeek, useful], n) => {
						const more = { yes: { perWeek }, if: { condition: `under ${perWeek}` }, no: {} }[kind];
						w.do(promise(kind, more), who[n], EXISTS).do(rate(useful), who[n], EXISTS);
					});
					return ['moni', 'ida', 'tom'].map((viewer) => viewOf(w, viewer).field);
				};
				const field = ['jule', 'ben', 'mara'];
				expect(read(order.map((n) => field[n]!))).toEqual(read(field));
			})
		);
	});

	it('[AF6] the plan tells sums and medians in place of what was promised before, and only where there are some', () => {
		const before = {
			id: 'x',
			fieldUsefulness: 2,
			commitment: { repsCommitted: 9, committedBy: 'p1', reviewOn: '2027-01-01' }
		};
		const w = workshop().seat().do(promise('no'), 'jule', EXISTS).do(rate(4), 'jule', EXISTS);
		const told = () => withAfter({ materials: [before] }, viewOf(w, 'moni')).materials[0]!;
		expect(told()).toEqual(before);
		for (const who of ['ben', 'mara']) w.do(promise('no'), who, EXISTS).do(rate(5), who, EXISTS);
		expect(told()).toEqual({ id: 'x', fieldUsefulness: 5, commitment: { repsCommitted: 0, reviewOn: '2027-01-01' } });
	});
});

describe('what was used and kept', () => {
	const week = (more: Partial<CommandOf<'usage.note'>> = {}): CommandOf<'usage.note'> => ({
		type: 'usage.note',
		materialId: 'x',
		week: '2026-11-25',
		reps: 8,
		activeUsers: 4,
		uses: 9,
		...more
	});

	it('[AF7] whoever takes part notes sums by week and region, over at least k people; noted again, they are replaced', () => {
		const w = workshop().seat().join('olga', 'marketing', 'observer');
		expect(refusal(w.try(week(), 'olga', EXISTS))).toBe('not-allowed');
		expect(refusal(w.try(week({ reps: 2, activeUsers: 1 }), 'ida', EXISTS))).toBe('sum-too-small');
		for (const wrong of [{ activeUsers: 9 }, { uses: 3 }])
			expect(refusal(w.try(week(wrong), 'ida', EXISTS))).toBe('invalid-input');
		w.do(week(), 'ida', EXISTS).do(week({ region: 'North' }), 'ben', EXISTS);
		w.do(week({ week: '2026-11-29', uses: 12 }), 'moni', EXISTS);
		expect(viewOf(w, 'tom').usage).toEqual([
			{ materialId: 'x', week: '2026-11-23', region: 'North', reps: 8, activeUsers: 4, uses: 9 },
			{ materialId: 'x', week: '2026-11-23', region: null, reps: 8, activeUsers: 4, uses: 12 }
		]);
	});

	it('[AF7] a week begins on its Monday', () => {
		expect(['2026-11-22', '2026-11-23', '2026-11-29', '1970-01-01'].map(mondayOf)).toEqual([
			'2026-11-16',
			'2026-11-23',
			'2026-11-23',
			'1969-12-29'
		]);
	});

	it('[AF8] reasons and relays are counted without persons; the plan tells the last count of each beside what it knew', () => {
		const w = workshop().seat();
		const count = (code: 'too_long' | 'unclear', n: number) =>
			({ type: 'unused.count', materialId: 'x', code, n }) as const;
		w.do(count('too_long', 3), 'ben', EXISTS)
			.do(count('too_long', 4), 'ida', EXISTS)
			.do(count('unclear', 0), 'ida', EXISTS);
		w.do({ type: 'relay.count', relayId: 'r', onTime: 5, late: 2 }, 'tom', EXISTS);
		w.do(week(), 'tom', EXISTS);
		const told = withAfter(
			{
				materials: [
					{
						id: 'x',
						usageLog: [{ weekStart: '2026-11-16', activeUsers: 1, uses: 1 }],
						notUsedReasons: [
							{ code: 'too_long', n: 1 },
							{ code: 'unknown', n: 2 }
						]
					}
				],
				relays: [{ id: 'r', kept: { onTime: 1, late: 0 } }, { id: 'q' }]
			},
			viewOf(w, 'jule')
		);
		expect(told).toEqual({
			materials: [
				{
					id: 'x',
					usageLog: [
						{ weekStart: '2026-11-16', activeUsers: 1, uses: 1 },
						{ weekStart: '2026-11-23', reps: 8, activeUsers: 4, uses: 9 }
					],
					notUsedReasons: [
						{ code: 'unknown', n: 2 },
						{ code: 'too_long', n: 4 }
					]
				}
			],
			relays: [{ id: 'r', kept: { onTime: 5, late: 2 } }, { id: 'q' }]
		});
		expect(JSON.stringify(viewOf(w, 'jule'))).not.toMatch(/ida|tom|ben/i);
	});

	it('[AF9] waste is what those cost that were made and used by nobody; what nobody spoke of yet is not waste', () => {
		const materials = [
			{ id: 'used', costEUR: 100, usageLog: [{ uses: 1 }, { uses: 0 }] },
			{ id: 'idle', costEUR: 200, usageLog: [{ weekStart: '2026-11-23', reps: 8, activeUsers: 0, uses: 0 }] },
			{ id: 'refused', costEUR: 300, notUsedReasons: [{ code: 'too_long', n: 2 }] },
			{ id: 'unknown', costEUR: 400 },
			{ id: 'never-made', costEUR: 500, maturity: 'retired' as const, usageLog: [{ uses: 0 }] }
		];
		expect(wasteOf(materials)).toEqual({ never: [materials[1], materials[2]], costEUR: 500 });
		expect(usageOf(materials[1]!)).toEqual({ uses: 0, active: 0, reasons: [], never: true });
		expect(usageOf({ id: 'x' })).toEqual({ uses: null, active: null, reasons: [], never: false });
	});
});
