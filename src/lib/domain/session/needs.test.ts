import { describe, expect, it } from 'vitest';
import { FACILITATOR, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';
import { waitingOf } from './waiting.ts';

const kinds = (w: SessionBuilder, who: string, facts: Partial<Parameters<typeof needsOf>[2]> = {}): string[] =>
	needsOf(w.state, pid(who), { voted: [], now: 0, ...facts }).map((need) => need.kind);
const lead = (w: SessionBuilder, facts: Partial<Parameters<typeof needsOf>[2]> = {}) =>
	needsOf(w.state, FACILITATOR, { voted: [], now: 0, ...facts }).find((need) => need.kind === 'lead');
const PEOPLE = ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'];

describe('what waits for somebody', () => {
	it('[NE1] writing, until one says that one is done; not for who watches or facilitates', () => {
		const w = workshop().seat().join('ag', 'agency').join('ob', 'marketing', 'observer');
		expect(kinds(w, 'jule')).toEqual([]);
		w.do({ type: 'stage.open', stage: 'insights' });
		expect([kinds(w, 'jule'), kinds(w, 'ag'), kinds(w, 'ob')]).toEqual([['write'], ['write'], []]);
		w.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
		expect([kinds(w, 'jule'), kinds(w, 'ben')]).toEqual([[], ['write']]);
	});
	it('[NE2] a vote, for its electorate, until one has put dots', () => {
		const w = workshop().seat().join('ag', 'agency').toVote();
		const ballot = findStage(w.state, 'goals')!.ballot!.id;
		expect([kinds(w, 'ida'), kinds(w, 'ag'), kinds(w, 'ida', { voted: [ballot] })]).toEqual([['vote'], [], []]);
		w.do({ type: 'ballot.close', ballotId: ballot });
		expect(kinds(w, 'ben')).toEqual([]);
	});
	it('[NE3] an answer in the open consent round, until one has given it', () => {
		const w = workshop().seat().toConsent().join('late', 'marketing');
		expect([kinds(w, 'tom'), kinds(w, 'late')]).toEqual([['answer'], []]);
		expect(kinds(w.fist('tom', 4), 'tom')).toEqual([]);
	});
	it('[NE4] one’s own open objection, in later rounds too, and nobody else’s', () => {
		const w = workshop().seat().toConsent().fist('jule', 1, { kind: 'harm', text: 'no' });
		expect([kinds(w, 'jule'), kinds(w, 'ben')]).toEqual([['objection'], ['answer']]);
		w.do({ type: 'consent.amend', stage: 'insights' });
		expect([kinds(w, 'jule'), kinds(w, 'ben')]).toEqual([['objection'], []]);
		const objectionId = findStage(w.state, 'insights')!.objections[0]!.id;
		w.do({ type: 'objection.resolve', objectionId, state: 'withdrawn' }, 'jule');
		expect(kinds(w, 'jule')).toEqual([]);
	});
	it('[NE5] leading on, for the facilitator, who is told when nobody is missing any more', () => {
		const w = workshop();
		expect(lead(w)).toMatchObject({ stage: null, ready: false });
		w.seat().do({ type: 'stage.open', stage: 'insights' });
		expect(lead(w)).toMatchObject({ stage: 'insights', phase: 'write', ready: false });
		for (const person of PEOPLE) w.do({ type: 'done.mark', stage: 'insights', done: true }, person);
		expect(lead(w)).toMatchObject({ ready: true });
		const vote = workshop().seat().toVote();
		expect([lead(vote, { voters: PEOPLE.slice(1) })?.ready, lead(vote, { voters: PEOPLE })?.ready]).toEqual([
			false,
			true
		]);
		expect(kinds(vote, 'jule')).not.toContain('lead');
	});
	it('[NE5] [NE6] nobody waits for somebody who was removed, whatever they had done before', () => {
		const remove = (w: SessionBuilder) => w.do({ type: 'participant.remove', participantId: pid('ben') });
		const others = PEOPLE.filter((person) => person !== 'ben');
		const vote = remove(workshop().seat().toVote());
		expect([lead(vote, { voters: others })?.ready, lead(vote, { voters: PEOPLE.slice(1) })?.ready]).toEqual([
			true,
			false
		]);
		const round = workshop().seat().toConsent().fist('ben', 4);
		for (const person of others.slice(1)) round.fist(person, 4);
		expect(lead(remove(round))?.ready).toBe(false);
		expect(lead(round.fist(others[0]!, 4))?.ready).toBe(true);
		const silent = workshop().seat().toConsent();
		for (const person of others) silent.fist(person, 4);
		expect([lead(silent)?.ready, lead(remove(silent))?.ready]).toEqual([false, true]);
	});
	it('[NE5] an imported plan asks for nobody until somebody came', () => {
		const needs = (w: SessionBuilder) => needsOf({ ...w.state, imported: true }, FACILITATOR, { voted: [], now: 0 });
		expect(needs(workshop())).toEqual([]);
		expect(needs(workshop().seat())).toMatchObject([{ kind: 'lead', ready: true }]);
	});
	it('[NE6] nothing, in a workshop that is archived or in the bin, and for who was removed', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		w.do({ type: 'participant.remove', participantId: pid('ben') });
		expect(kinds(w, 'ben')).toEqual([]);
		w.do({ type: 'workshop.archive' });
		expect([kinds(w, 'jule'), kinds(w, FACILITATOR)]).toEqual([[], []]);
		w.do({ type: 'workshop.reopen' });
		expect(kinds(w, 'jule')).toEqual(['write']);
		w.do({ type: 'workshop.delete', name: 'Plan' });
		expect([kinds(w, 'jule'), kinds(w, FACILITATOR)]).toEqual([[], []]);
	});
});

describe('who is still needed', () => {
	const waiting = (w: SessionBuilder, stage: 'insights' | 'goals', voted: readonly string[] = []) => {
		const ballot = findStage(w.state, stage)!.ballot;
		const sources = w.sources(ballot ? { voted: new Map([[ballot.id, voted]]) } : {});
		return waitingOf(projectFor(w.state, FACILITATOR, sources).stages.find((each) => each.key === stage)!);
	};
	it('[NE7] is told by side where both sides have enough people, for writing, votes and answers', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		w.do({ type: 'done.mark', stage: 'insights', done: true }, 'jule');
		expect(waiting(w, 'insights')).toEqual({
			kind: 'write',
			asked: { field: 3, internal: 3 },
			done: { total: 1, bySide: { field: 1, internal: 0 } },
			missing: { total: 5, bySide: { field: 2, internal: 3 } }
		});
		expect(waiting(workshop().seat().toVote(), 'goals', ['ida', 'tom'])).toMatchObject({
			kind: 'vote',
			missing: { total: 4, bySide: { field: 3, internal: 1 } }
		});
		expect(waiting(workshop().seat().toConsent().fist('jule', 4), 'insights')).toMatchObject({
			kind: 'answer',
			missing: { total: 5, bySide: { field: 2, internal: 3 } }
		});
	});
	it('[NE7] is not somebody who was removed', () => {
		const remove = (w: SessionBuilder) => w.do({ type: 'participant.remove', participantId: pid('ben') });
		expect(waiting(remove(workshop().seat().toVote()), 'goals', ['ben', 'ida'])).toMatchObject({
			asked: { field: 2, internal: 3 },
			missing: { total: 4 }
		});
		const round = workshop().seat().toConsent().fist('jule', 4);
		expect(waiting(remove(round), 'insights')).toMatchObject({
			asked: { field: 2, internal: 3 },
			missing: { total: 4 }
		});
		// What was answered stays an answer.
		const answered = workshop().seat().toConsent().fist('ben', 4);
		expect(waiting(remove(answered), 'insights')).toMatchObject({
			asked: { field: 3, internal: 3 },
			missing: { total: 5 }
		});
	});
	it('[NE7] in a small table only how many, never which side', () => {
		const w = workshop().join('jule', 'field_sales').join('ben', 'key_account').join('ida', 'marketing');
		w.do({ type: 'stage.open', stage: 'insights' });
		w.do({ type: 'done.mark', stage: 'insights', done: true }, 'ida');
		expect(waiting(w, 'insights')).toEqual({
			kind: 'write',
			asked: { field: 2, internal: 1 },
			done: { total: 1, bySide: null },
			missing: { total: 2, bySide: null }
		});
	});
	it('[NE7] nobody, where a phase asks nobody in particular', () => {
		const w = workshop().seat().do({ type: 'stage.open', stage: 'insights' });
		expect(waiting(w.advance('insights', { revealedCards: 1 }), 'insights')).toBeNull();
		expect(waiting(workshop(), 'goals')).toBeNull();
	});
});
