import { describe, expect, it } from 'vitest';
import { FACILITATOR, pid, workshop } from '#tests/support/session.ts';
import { sideOf, type FunctionName } from '../people/people.ts';
import { requirements } from './decide.ts';
import { findStage } from './state.ts';

const refused = (code: string) => ({ ok: false, code });
const insights = (builder: ReturnType<typeof workshop>) => findStage(builder.state, 'insights')!;
const goals = (builder: ReturnType<typeof workshop>) => findStage(builder.state, 'goals')!;

describe('people', () => {
	it('[PE1] every function speaks for one side', () => {
		expect([
			sideOf('field_medical'),
			sideOf('marketing'),
			sideOf('agency'),
			sideOf('management'),
			sideOf('facilitation')
		]).toEqual(['field', 'internal', 'partner', 'sponsor', 'neutral']);
	});
	it('[PE2] a participant cannot remove, merge or name signatories', () => {
		const w = workshop().seat();
		expect(w.try({ type: 'participant.remove', participantId: pid('ida') }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try({ type: 'participant.merge', from: pid('ida'), into: pid('tom') }, 'jule')).toEqual(
			refused('not-allowed')
		);
		expect(w.try({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') }, 'jule')).toEqual(
			refused('not-allowed')
		);
	});
	it('[PE2] two entries of one person become one, but not while something blind is open', () => {
		const w = workshop().seat().join('jule2', 'field_sales').do({ type: 'stage.open', stage: 'insights' });
		expect(w.try({ type: 'participant.merge', from: pid('jule2'), into: pid('jule') })).toEqual(refused('stage-busy'));
		w.advance('insights', { revealedCards: 1 }).do({
			type: 'participant.merge',
			from: pid('jule2'),
			into: pid('jule')
		});
		expect(w.state.participants.find((p) => p.id === 'jule2')).toMatchObject({ state: 'merged', mergedInto: 'jule' });
		expect(
			w.try({ type: 'participant.correct', participantId: pid('jule'), function: 'key_account' }, 'jule2')
		).toMatchObject({ ok: true });
	});
	it('[PE2] the last facilitator stays', () => {
		expect(workshop().try({ type: 'participant.remove', participantId: FACILITATOR })).toEqual(
			refused('last-facilitator')
		);
	});
	it('[PE3] observers, partners and the facilitator are not in the electorate', () => {
		const w = workshop().seat().join('ag', 'agency').join('ob', 'marketing', 'observer').toConsent();
		expect(insights(w).consent?.electorate.map((e) => e.participantId)).toEqual([
			'jule',
			'ben',
			'mara',
			'ida',
			'tom',
			'eva'
		]);
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 1, fist: 5 }, 'ag')).toEqual(
			refused('not-in-electorate')
		);
		expect(w.try({ type: 'consent.give', stage: 'insights', round: 1, fist: 5 }, FACILITATOR)).toEqual(
			refused('not-in-electorate')
		);
	});
	it('[PE4] one corrects oneself, the facilitator anybody, nobody the facilitator', () => {
		const w = workshop()
			.seat()
			.do({ type: 'signatory.name', function: 'field_sales', participantId: pid('jule') });
		expect(w.try({ type: 'participant.correct', participantId: pid('jule'), function: 'marketing' }, 'ida')).toEqual(
			refused('not-allowed')
		);
		expect(w.try({ type: 'participant.correct', participantId: FACILITATOR, function: 'marketing' })).toEqual(
			refused('not-allowed')
		);
		w.do({ type: 'participant.correct', participantId: pid('jule'), function: 'marketing' }, 'jule');
		expect(w.state.participants.find((p) => p.id === 'jule')).toMatchObject({
			function: 'marketing',
			side: 'internal'
		});
		expect(w.state.signatories).toEqual({});
	});
	it('[PE8] the role follows a corrected function, but a watcher does not let themselves in', () => {
		const w = workshop().seat().join('boss', 'management', 'sponsor');
		w.join('ob', 'marketing', 'observer').join('fac', 'facilitation', 'observer');
		const correct = (id: string, fn: FunctionName, by: string = FACILITATOR) => {
			w.do({ type: 'participant.correct', participantId: pid(id), function: fn }, by);
			return w.state.participants.find((p) => p.id === id)?.role;
		};
		expect(correct('boss', 'marketing', 'boss')).toBe('participant');
		expect(correct('jule', 'management')).toBe('sponsor');
		expect([correct('ob', 'field_sales', 'ob'), correct('ob', 'field_sales')]).toEqual(['observer', 'observer']);
		expect(w.try({ type: 'participant.correct', participantId: pid('ob'), function: 'facilitation' }, 'ob')).toEqual(
			refused('not-allowed')
		);
		expect(correct('fac', 'marketing')).toBe('participant');
		w.join('fac2', 'facilitation', 'observer');
		expect(correct('fac2', 'marketing', 'fac2')).toBe('observer');
		expect(w.toConsent().state.stages[0]?.consent?.electorate.map((e) => e.participantId)).toEqual(
			expect.arrayContaining(['boss', 'fac'])
		);
	});
	it('[PE6] a signatory has the function they sign for', () => {
		const w = workshop().seat();
		expect(w.try({ type: 'signatory.name', function: 'marketing', participantId: pid('jule') })).toEqual(
			refused('not-their-function')
		);
		w.do({ type: 'signatory.name', function: 'marketing', participantId: pid('ida') });
		expect(w.state.signatories).toEqual({ marketing: 'ida' });
	});
});

describe('stages', () => {
	it('[ST1] opening a stage starts its first phase and its timer', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		expect(w.state.currentStage).toBe('insights');
		expect(insights(w)).toMatchObject({ phase: 'write', timer: { endsAt: w.now + 6 * 60_000 } });
	});
	it('[ST2] a stage being written, voted on or agreed is not left for another', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		expect(w.try({ type: 'stage.open', stage: 'goals' })).toEqual(refused('stage-busy'));
		w.advance('insights', { revealedCards: 2 }).do({ type: 'stage.open', stage: 'goals' });
		expect(w.state.currentStage).toBe('goals');
		expect(insights(w).phase).toBe('reveal');
	});
	it('[ST3] only the facilitator moves on, and only from the phase they saw', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		expect(w.try({ type: 'phase.advance', stage: 'insights', from: 'write' }, 'jule')).toEqual(refused('not-allowed'));
		expect(w.try({ type: 'phase.advance', stage: 'insights', from: 'cluster' })).toEqual(refused('wrong-phase'));
	});
	it('[ST4] nothing ready, nothing to reveal; one group, nothing to vote on; consent has its own door', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'goals' });
		expect(w.try({ type: 'phase.advance', stage: 'goals', from: 'write' }, FACILITATOR, { revealedCards: 0 })).toEqual(
			refused('nothing-to-reveal')
		);
		expect(requirements(w.state, { type: 'phase.advance', stage: 'goals', from: 'write' })).toEqual({
			reveal: 'goals'
		});
		w.advance('goals', { revealedCards: 2 }).advance('goals');
		expect(
			w.try({ type: 'phase.advance', stage: 'goals', from: 'cluster' }, FACILITATOR, {
				options: [{ id: 'a', label: 'A' }]
			})
		).toEqual(refused('too-few-options'));
		const i = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.advance('insights', { revealedCards: 1 })
			.advance('insights')
			.advance('insights');
		expect(i.try({ type: 'phase.advance', stage: 'insights', from: 'draft' })).toEqual(refused('wrong-phase'));
	});
	it('[ST5] going back from a vote cancels the ballot; a reveal cannot be undone', () => {
		const w = workshop().seat().toVote().do({ type: 'phase.back', stage: 'goals', from: 'vote' });
		expect(goals(w)).toMatchObject({ phase: 'cluster', ballot: null });
		const r = workshop().seat().do({ type: 'stage.open', stage: 'insights' }).advance('insights', { revealedCards: 1 });
		expect(r.try({ type: 'phase.back', stage: 'insights', from: 'reveal' })).toEqual(refused('wrong-phase'));
	});
	it('[ST6] being done is for participants while writing', () => {
		const w = workshop()
			.seat()
			.do({ type: 'stage.open', stage: 'insights' })
			.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
		expect(insights(w)).toMatchObject({ done: ['jule'], phase: 'write' });
		expect(w.try({ type: 'done.mark', stage: 'insights', done: true })).toEqual(refused('not-allowed'));
		w.advance('insights', { revealedCards: 1 });
		expect(w.try({ type: 'done.mark', stage: 'insights', done: true }, 'ben')).toEqual(refused('wrong-phase'));
	});
	it('[ST7] two more minutes on a timer that has run out count from now', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		w.now += 10 * 60_000;
		w.do({ type: 'timer.extend', stage: 'insights', minutes: 2 });
		expect(insights(w).timer.endsAt).toBe(w.now + 2 * 60_000);
		w.do({ type: 'timer.set', stage: 'insights', minutes: 0 });
		expect(insights(w).timer.endsAt).toBeNull();
	});
});

describe('ballots', () => {
	const cast = (w: ReturnType<typeof workshop>, votes: Record<string, number>, actor = 'jule') =>
		w.try({ type: 'ballot.cast', ballotId: goals(w).ballot!.id, votes }, actor);
	it('[BL4] overspending, unknown options, strangers and late casts are refused', () => {
		const w = workshop().seat().toVote();
		expect(cast(w, { a: 2, b: 1 })).toMatchObject({ ok: true, events: [], cast: { votes: { a: 2, b: 1 } } });
		expect(cast(w, { a: 3 })).toEqual(refused('over-budget'));
		expect(cast(w, { a: 2, b: 2 })).toEqual(refused('over-budget'));
		expect(cast(w, { zzz: 1 })).toEqual(refused('unknown-option'));
		expect(cast(w, { a: 1 }, FACILITATOR)).toEqual(refused('not-in-electorate'));
		w.do({ type: 'ballot.close', ballotId: goals(w).ballot!.id }, FACILITATOR, {
			tallies: [{ option: 'a', field: 2, internal: 0 }],
			voters: { field: 1, internal: 0 }
		});
		expect(cast(w, { a: 1 })).toEqual(refused('ballot-closed'));
		expect(goals(w).ballot?.tallies).toHaveLength(3);
	});
	it('[BL5] who joins after the ballot opened does not vote in it', () => {
		const w = workshop().seat().toVote().join('late', 'key_account');
		expect(cast(w, { a: 1 }, 'late')).toEqual(refused('not-in-electorate'));
	});
});
