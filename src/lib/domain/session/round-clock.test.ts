/** A round's time, and what can be weighed after the last round. */
import { describe, expect, it } from 'vitest';
import { pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { PASSIVE } from '../ballot/question.ts';
import type { Command, CommandOf } from './command.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

const MINUTE_MS = 60_000;
const HELD = { held: { seq: 7, hash: 'h1', items: 2 }, findings: [] };
const insights = (w: SessionBuilder) => findStage(w.state, 'insights')!;

describe('a time', () => {
	it('[CT1] is given to a round by the facilitator, made longer, and belongs to nobody else', () => {
		const w = workshop().seat().toConsent();
		const set: Command = { type: 'timer.set', stage: 'insights', minutes: 5 };
		expect(w.try(set, 'jule')).toMatchObject({ code: 'not-allowed' });
		w.do(set);
		expect(insights(w).timer.endsAt).toBe(w.now + 5 * MINUTE_MS);
		w.now += 7 * MINUTE_MS;
		w.do({ type: 'timer.extend', stage: 'insights', minutes: 5 });
		expect(insights(w).timer.endsAt).toBe(w.now + 5 * MINUTE_MS);
	});

	it('[CT1] of a round over several stages is one for all of them, whichever of them it is set on', () => {
		const w = workshop().seat();
		for (const key of ['insights', 'goals'] as const)
			w.record({ type: 'stage-opened', stage: key }).record({ type: 'phase-changed', stage: key, phase: 'draft' });
		const together = (['insights', 'goals'] as const).map((stage) => ({ stage, held: HELD.held }));
		w.do({ type: 'together.open', stages: ['insights', 'goals'] }, 'moni', { together });
		const times = () => w.state.stages.map(({ timer }) => timer.endsAt ?? timer.leftMs);
		w.do({ type: 'timer.set', stage: 'goals', minutes: 8 });
		expect(times()).toEqual([w.now + 8 * MINUTE_MS, w.now + 8 * MINUTE_MS]);
		w.now += MINUTE_MS;
		w.do({ type: 'timer.pause', stage: 'insights' });
		expect(times()).toEqual([7 * MINUTE_MS, 7 * MINUTE_MS]);
		w.do({ type: 'timer.resume', stage: 'goals' }).do({ type: 'timer.set', stage: 'goals', minutes: 0 });
		expect(times()).toEqual([null, null]);
	});

	it('[CT2] that is over closes nothing: answers still count, and who is silent has said nothing', () => {
		const w = workshop().seat().toConsent().do({ type: 'timer.set', stage: 'insights', minutes: 1 });
		for (const who of ['jule', 'ben', 'mara', 'ida']) w.fist(who, 5);
		w.now += 60 * MINUTE_MS;
		expect(insights(w)).toMatchObject({ phase: 'consent', consent: { state: 'open' } });
		const needs = projectFor(w.state, pid('tom'), w.sources({ now: w.now })).you.needs;
		expect(needs).toContainEqual({ kind: 'answer', stage: 'insights' });
		w.do({ type: 'consent.close', stage: 'insights' }, 'moni', HELD);
		expect(insights(w).consent?.gaps).toEqual([{ code: 'quorum-missing', side: 'internal', have: 1, need: 2 }]);
		const again = workshop().seat().toConsent().do({ type: 'timer.set', stage: 'insights', minutes: 1 });
		again.now += 60 * MINUTE_MS;
		for (const who of ['jule', 'ben', 'ida', 'tom']) again.fist(who, 4);
		again.do({ type: 'consent.close', stage: 'insights' }, 'moni', HELD);
		expect(insights(again).adopted?.signOffs).toHaveLength(4);
	});
});

/** Three rounds in which the field does not agree. */
function stalled(): SessionBuilder {
	const w = workshop().seat().toConsent();
	for (const round of [1, 2, 3]) {
		w.fist('jule', 1, round === 1 ? { kind: 'harm', text: 'Too early' } : undefined, round);
		for (const who of ['ben', 'ida', 'tom']) w.fist(who, 4, undefined, round);
		w.do({ type: 'consent.close', stage: 'insights' }, 'moni', HELD);
		if (round < 3) w.do({ type: 'consent.open', stage: 'insights' }, 'moni', HELD);
	}
	return w;
}
const weigh: CommandOf<'question.ask'> = {
	type: 'question.ask',
	kind: 'resistance',
	question: 'Which variant?',
	lines: ['As it was asked', 'Only in the south'],
	sides: ['field', 'internal'],
	asked: 6,
	stalled: true
};

describe('after the last round', () => {
	it('[CT3] its variants are weighed, with leaving it as it is among them, and the question keeps the round', () => {
		const w = stalled().do(weigh);
		const question = w.state.questions.at(-1)!;
		expect([question.round, question.stage, question.options.at(-1)?.id, question.options.length]).toEqual([
			3,
			'insights',
			PASSIVE,
			3
		]);
		expect(projectFor(w.state, pid('jule'), w.sources()).questions.at(-1)?.round).toBe(3);
	});

	it('[CT3] not before, not while it is open, not once two people are named, and as no other question', () => {
		const w = workshop().seat().toConsent();
		expect(w.try(weigh)).toMatchObject({ code: 'wrong-phase' });
		w.fist('jule', 1, { kind: 'harm', text: 'Too early' });
		w.do({ type: 'consent.close', stage: 'insights' }, 'moni', HELD);
		expect(w.try(weigh)).toMatchObject({ code: 'wrong-phase' });
		const over = stalled();
		expect(over.try({ ...weigh, kind: 'rating' })).toMatchObject({ code: 'wrong-phase' });
		expect(over.try({ ...weigh, lines: undefined })).toMatchObject({ code: 'wrong-phase' });
		expect(over.try(weigh, 'jule')).toMatchObject({ code: 'not-allowed' });
		over.do({ type: 'pair.name', stage: 'insights', field: pid('jule'), internal: pid('ida') });
		expect(over.try(weigh)).toMatchObject({ code: 'wrong-phase' });
	});

	it('[CT4] what is carried is worked on, and asked about in rounds that count anew', () => {
		const w = stalled().do(weigh);
		const [asked, south] = w.state.questions.at(-1)!.options.map(({ id }) => id);
		const answers = (['field', 'internal'] as const).flatMap((side) =>
			[1, 2, 3].map(() => ({ side, values: { [asked!]: 9, [south!]: 2, [PASSIVE]: 5 } }))
		);
		const { id: questionId } = w.state.questions.at(-1)!;
		w.do({ type: 'question.close', questionId }, 'moni', { answers });
		expect(w.state.questions.at(-1)?.result?.carried).toEqual([south]);
		w.do({ type: 'consent.amend', stage: 'insights' });
		expect([insights(w).phase, w.state.questions.at(-1)]).toMatchObject(['draft', { state: 'kept', round: 3 }]);
		w.do({ type: 'consent.open', stage: 'insights' }, 'moni', HELD);
		expect(projectFor(w.state, pid('moni'), w.sources()).stages[0]?.rounds).toEqual({ held: 1, most: 3 });
	});
});
