/** The request ledger: who may ask whom, who answers, and that nobody hears a no without a reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pid, workshop } from '#tests/support/session.ts';
import { assembleLedger } from '../plan/assemble-ledger.ts';
import type { Request } from '../plan/agreement.ts';
import { FUNCTIONS } from '../people/sides.ts';
import type { CommandOf } from './command.ts';
import { needsOf } from './needs.ts';
import { projectAs } from './project-as.ts';
import { projectFor } from './project.ts';
import {
	ANSWERS,
	MAX_OPEN_REQUESTS,
	needsReason,
	requestFigures,
	type AnswerKind,
	type RequestLine
} from './requests.ts';

type Ask = CommandOf<'request.make'>;
type Answer = CommandOf<'request.answer'>;
const ask = (more: Partial<Ask> = {}): Ask => ({
	type: 'request.make',
	to: 'marketing',
	kind: 'content',
	words: 'One page on the price question',
	linkedTo: [],
	...more
});
const answer = (requestId: string, decision: AnswerKind, more: Partial<Answer> = {}): Answer => ({
	type: 'request.answer',
	requestId,
	decision,
	...more
});
/** Three of each side; Jule from the field has asked marketing, which is Ida. */
function asked() {
	const w = workshop().seat().do(ask(), 'jule');
	return { w, id: w.state.requests.asked[0]!.id };
}
const refusal = (decision: ReturnType<ReturnType<typeof workshop>['try']>) => (decision.ok ? null : decision.code);
const lineFor = (w: ReturnType<typeof workshop>, viewer: string) =>
	projectFor(w.state, pid(viewer), w.sources()).requests[0]!;

describe('asking', () => {
	it('[RQ1] whoever takes part asks another function, in both directions; who only watches does not', () => {
		const w = workshop().seat().join('sam', 'management', 'sponsor').join('olga', 'marketing', 'observer');
		for (const who of ['jule', 'tom', 'sam', 'moni']) expect(refusal(w.try(ask(), who))).toBeNull();
		expect(refusal(w.try(ask({ to: 'field_sales' }), 'ida'))).toBeNull();
		expect(refusal(w.try(ask({ to: 'field_sales' }), 'olga'))).toBe('not-allowed');
		expect(refusal(w.try(ask({ to: 'field_sales' }), 'jule'))).toBe('invalid-input');
	});

	it('[RQ1] as many wait as somebody can answer: with one answered there is room again', () => {
		const w = workshop().seat();
		for (let n = 0; n < MAX_OPEN_REQUESTS; n++) w.do(ask(), 'jule');
		expect(refusal(w.try(ask(), 'ben'))).toBe('requests-full');
		w.do(answer(w.state.requests.asked[0]!.id, 'incorporated'), 'ida');
		expect(refusal(w.try(ask(), 'ben'))).toBeNull();
	});

	it('[RQ5] who asked takes it back as long as nobody answered; then nobody reads it any more', () => {
		const { w, id } = asked();
		const back = { type: 'request.withdraw', requestId: id } as const;
		expect([refusal(w.try(back, 'ben')), refusal(w.try(back, 'moni'))]).toEqual(['not-allowed', 'not-allowed']);
		w.do(back, 'jule');
		expect([w.state.requests.asked, lineFor(w, 'ida')]).toEqual([[], undefined]);
		const other = asked();
		other.w.do(answer(other.id, 'incorporated'), 'ida');
		expect(refusal(other.w.try({ ...back, requestId: other.id }, 'jule'))).toBe('request-decided');
	});
});

describe('answering', () => {
	it('[RQ2] the people of the asked function answer, and the facilitator; nobody else', () => {
		const { w, id } = asked();
		w.join('olga', 'marketing', 'observer');
		const may = (who: string) => refusal(w.try(answer(id, 'incorporated'), who));
		expect([may('ida'), may('moni')]).toEqual([null, null]);
		for (const who of ['jule', 'ben', 'tom', 'olga']) expect(may(who)).toBe('not-allowed');
		expect(lineFor(w, 'ida').mayAnswer).toBe(true);
		for (const who of ['jule', 'ben', 'tom', 'olga']) expect(lineFor(w, who)).not.toHaveProperty('mayAnswer');
		expect(refusal(w.try(answer('nobody-asked', 'incorporated'), 'ida'))).toBe('unknown-request');
	});

	it('[RQ3] whatever is answered, by whom and with what: nobody hears less than a full yes without a reason, nor a later without a day', () => {
		const decisions = fc.constantFrom(...ANSWERS);
		const words = fc.option(fc.constantFrom('no budget left'), { nil: undefined });
		const days = fc.option(fc.constantFrom('2027-03-01'), { nil: undefined });
		fc.assert(
			fc.property(decisions, words, days, fc.constantFrom('ida', 'moni'), (decision, reason, revisitOn, who) => {
				const { w, id } = asked();
				const command = answer(id, decision, { ...(reason && { reason }), ...(revisitOn && { revisitOn }) });
				const lacks = needsReason(decision) && !reason;
				const undated = decision === 'deferred' && !revisitOn;
				const expected = lacks ? 'reason-required' : undated ? 'date-required' : null;
				expect(refusal(w.try(command, who))).toBe(expected);
				if (expected !== null) return;
				w.do(command, who);
				const { why, revisitOn: again } = lineFor(w, 'jule');
				expect({ why, again }).toEqual({
					why: reason ?? null,
					again: decision === 'deferred' ? revisitOn : null
				});
			})
		);
	});

	it('[RQ4] what was decided stays decided; what was put off is answered again, by another reason', () => {
		const { w, id } = asked();
		w.do(answer(id, 'deferred', { reason: 'after the congress', revisitOn: '2027-03-01' }), 'ida');
		w.do({ type: 'request.rate', requestId: id, helpful: false }, 'jule');
		w.do(answer(id, 'declined', { reason: 'the budget is gone' }), 'moni');
		expect(lineFor(w, 'jule')).toMatchObject({
			decision: 'declined',
			why: 'the budget is gone',
			revisitOn: null,
			helpful: null,
			decidedBy: { participantId: 'moni' }
		});
		for (const decision of ANSWERS)
			expect(refusal(w.try(answer(id, decision, { reason: 'x', revisitOn: '2027-03-01' }), 'ida'))).toBe(
				'request-decided'
			);
	});

	it('[RQ6] whether it helped is for the asker to say, and to say otherwise later', () => {
		const { w, id } = asked();
		const rate = (helpful: boolean) => ({ type: 'request.rate', requestId: id, helpful }) as const;
		expect(refusal(w.try(rate(true), 'jule'))).toBe('unknown-request');
		w.do(answer(id, 'incorporated'), 'ida');
		for (const who of ['ben', 'ida', 'moni']) expect(refusal(w.try(rate(true), who))).toBe('not-allowed');
		w.do(rate(true), 'jule').do(rate(false), 'jule');
		expect(lineFor(w, 'ida').helpful).toBe(false);
	});
});

describe('who hears of it', () => {
	const needs = (w: ReturnType<typeof workshop>, who: string) =>
		needsOf(w.state, pid(who), { voted: [], now: 0 }).filter(({ kind }) => kind === 'request' || kind === 'heard');

	it('[RQ9] an open request waits for the asked function, its answer for whoever asked until they say whether it helped', () => {
		const { w, id } = asked();
		expect(['ida', 'moni', 'jule', 'ben'].map((who) => needs(w, who))).toEqual([
			[{ kind: 'request', stage: null }],
			[],
			[],
			[]
		]);
		w.do(answer(id, 'incorporated'), 'ida');
		expect(['ida', 'jule', 'ben'].map((who) => needs(w, who))).toEqual([[], [{ kind: 'heard', stage: null }], []]);
		w.do({ type: 'request.rate', requestId: id, helpful: true }, 'jule');
		expect(needs(w, 'jule')).toEqual([]);
	});

	it('[RQ11] what was put off waits again from its day on, and not before; answered anew it waits for nobody', () => {
		const { w, id } = asked();
		w.do(answer(id, 'deferred', { reason: 'After the launch', revisitOn: '2027-03-01' }), 'ida');
		const kindsOn = (day: string): string[] =>
			needsOf(w.state, pid('ida'), { voted: [], now: Date.parse(`${day}T12:00:00Z`) }).map(({ kind }) => kind);
		expect(['2027-02-28', '2027-03-01', '2027-04-01'].map(kindsOn)).toEqual([[], ['request'], ['request']]);
		w.do(answer(id, 'incorporated'), 'ida');
		expect(kindsOn('2027-03-01')).toEqual([]);
	});

	it('[RQ9] where nobody of the asked function is here it waits for whoever facilitates', () => {
		const w = workshop()
			.seat()
			.join('olga', 'training', 'observer')
			.do(ask({ to: 'training' }), 'jule');
		expect(['moni', 'olga', 'ida'].map((who) => needs(w, who).length)).toEqual([1, 0, 0]);
		w.join('tessa', 'training');
		expect(['moni', 'tessa'].map((who) => needs(w, who).length)).toEqual([0, 1]);
	});

	it('[RQ7] everybody reads every line; what is for oneself to do is said to oneself alone, and to nobody who only looks', () => {
		const { w } = asked();
		const [jule, ida, ben] = ['jule', 'ida', 'ben'].map((who) => lineFor(w, who));
		const { own, ...forJule } = jule!;
		const { mayAnswer, ...forIda } = ida!;
		expect([own, mayAnswer]).toEqual([true, true]);
		expect(forJule).toEqual(ben);
		expect(forIda).toEqual(ben);
		expect(projectAs(w.state, pid('moni'), 'field', w.sources()).requests).toEqual([ben]);
		w.record({ type: 'workshop-archived' });
		expect(lineFor(w, 'ida')).toEqual(ben);
	});
});

describe('requests of an imported plan', () => {
	const record: Request[] = [
		{ id: 'Q1', fromFunction: 'field_sales', toFunction: 'marketing', request: { en: 'Price page' }, decision: 'open' },
		{
			id: 'Q2',
			fromFunction: 'marketing',
			toFunction: 'field_sales',
			request: 'Notes',
			decision: 'declined',
			why: 'no'
		}
	];

	it('[RQ7] stand in the same list, and those that wait there are answered here by the same rules', () => {
		const w = workshop().seat();
		const brought = { to: 'marketing', decision: 'open' } as const;
		const of = (who: string, facts = { brought }) => refusal(w.try(answer('Q1', 'incorporated'), who, facts));
		expect([of('ida'), of('moni'), of('jule')]).toEqual([null, null, 'not-allowed']);
		expect(refusal(w.try(answer('Q1', 'declined'), 'ida', { brought }))).toBe('reason-required');
		expect(refusal(w.try(answer('Q2', 'incorporated'), 'moni', { brought: { to: null, decision: 'declined' } }))).toBe(
			'request-decided'
		);
		w.do(answer('Q1', 'declined', { reason: 'not before May' }), 'ida', { brought });
		expect(of('ida')).toBe('request-decided');
		const lines = projectFor(w.state, pid('jule'), w.sources({ brought: record })).requests;
		expect(lines.map(({ id, decision, why, by }) => ({ id, decision, why, by }))).toEqual([
			{ id: 'Q1', decision: 'declined', why: 'not before May', by: null },
			{ id: 'Q2', decision: 'declined', why: 'no', by: null }
		]);
	});

	it('[RQ10] the plan tells them word for word, with what was answered since, and then what was asked here', () => {
		const w = workshop()
			.seat()
			.do(ask({ due: '2027-02-01', linkedTo: ['I1', 'I1'] }), 'jule');
		w.do(answer('Q1', 'incorporated_partly', { reason: 'half of it' }), 'ida', {
			brought: { to: 'marketing', decision: 'open' }
		});
		const lines = projectFor(w.state, pid('ben'), w.sources({ brought: record })).requests;
		const id = w.state.requests.asked[0]!.id;
		expect(assembleLedger(record, lines)).toEqual([
			{
				...record[0],
				...{ decision: 'incorporated_partly', why: 'half of it' },
				...{ decidedBy: 'ida', decidedOn: '1970-01-01', revisitOn: null }
			},
			record[1],
			{
				...{ id, fromFunction: 'field_sales', byPersonId: 'jule', toFunction: 'marketing' },
				...{ request: 'One page on the price question', kind: 'content', requestedOn: '1970-01-01' },
				...{ dueOn: '2027-02-01', decision: 'open', linkedTo: ['I1'] }
			}
		]);
	});
});

describe('figures', () => {
	const line = (more: Partial<RequestLine>): RequestLine => ({
		from: 'field_sales',
		to: 'marketing',
		decision: 'open',
		requestedOn: '2027-01-01',
		decidedOn: null,
		...more
	});

	it('[RQ8] say how much is answered, how fast, how, and which side asks which', () => {
		expect(
			requestFigures([
				line({}),
				line({ decision: 'incorporated', decidedOn: '2027-01-03' }),
				line({ decision: 'declined', decidedOn: '2027-01-11' }),
				line({ decision: 'deferred', decidedOn: '2027-01-05', from: 'medical_hq', to: 'key_account' }),
				line({ from: 'marketing', to: 'training' }),
				line({ from: 'agency', to: null })
			])
		).toEqual({
			total: 6,
			answered: 3,
			medianDays: 4,
			byDecision: { open: 3, incorporated: 1, incorporated_partly: 0, declined: 1, deferred: 1 },
			fieldToInternal: 3,
			internalToField: 1
		});
	});

	it('[RQ8] add up whatever the lines are', () => {
		const fn = fc.option(fc.constantFrom(...FUNCTIONS));
		const any = fc.record({ from: fn, to: fn, decision: fc.constantFrom('open' as const, ...ANSWERS) });
		fc.assert(
			fc.property(fc.array(any), (lines) => {
				const { total, answered, byDecision, fieldToInternal, internalToField, medianDays } = requestFigures(
					lines.map((each) => line(each))
				);
				expect(Object.values(byDecision).reduce((sum, n) => sum + n, 0)).toBe(total);
				expect([total - answered, medianDays]).toEqual([byDecision.open, null]);
				expect(fieldToInternal + internalToField).toBeLessThanOrEqual(total);
			})
		);
	});
});
