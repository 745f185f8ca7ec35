import { describe, expect, it } from 'vitest';
import { FACILITATOR, onAgenda, pid, type SessionBuilder } from '#tests/support/session.ts';
import type { Facts } from './decide.ts';
import { decideDue, dueFrom, dueOf, pressFor } from './decide-windows.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';
import { findStage } from './state.ts';

const at = (time: string): number => Date.parse(time);
/** Saturday; the first window opens on Monday the 30th at eight in Berlin, and closes on Tuesday. */
const BEFORE = at('2026-11-28T09:00:00Z');
const CLOSED = at('2026-12-01T17:00:00Z');

function twoWeeks(): SessionBuilder {
	const w = onAgenda('T07');
	w.now = BEFORE;
	return w.do({ type: 'calendar.set', begins: '2026-11-30', zone: 'Europe/Berlin' });
}

/** What the server does at `w.now`, once. */
function due(w: SessionBuilder, facts: Facts = {}): string | null {
	const found = dueOf(w.state, w.now);
	if (!found) return null;
	const decision = decideDue(w.state, found, { now: w.now, newId: () => 'new', facts });
	if (!decision.ok) return decision.code;
	for (const event of decision.events) w.record(event, null);
	return `${found.what} ${found.block.id}`;
}
const insights = (w: SessionBuilder) => findStage(w.state, 'insights')!;

describe('the day it begins', () => {
	it('[WN4] is said by whoever facilitates, from today on, and a weekend means Monday', () => {
		const w = onAgenda('T07');
		w.now = BEFORE;
		const set = (begins: string, zone = 'Europe/Berlin') => ({ type: 'calendar.set', begins, zone }) as const;
		expect(w.try(set('2026-11-30'), 'ida')).toMatchObject({ code: 'not-allowed' });
		expect(w.try(set('2026-11-26'))).toMatchObject({ code: 'wrong-phase' });
		expect(due(w)).toBeNull();
		w.do(set('2026-11-29'));
		expect(w.state.calendar).toEqual({ begins: '2026-11-30', zone: 'Europe/Berlin' });
		w.do(set('2026-12-02', 'Asia/Taipei'));
		w.do({ type: 'block.begin', block: 'prepare', from: null });
		expect(w.try(set('2026-12-04'))).toMatchObject({ code: 'block-begun' });
		// Begun without days: they can still be said, once.
		const late = onAgenda('T07').do({ type: 'block.begin', block: 'prepare', from: null });
		late.now = BEFORE;
		late.do(set('2026-11-30'));
		expect(late.try(set('2026-12-04'))).toMatchObject({ code: 'block-begun' });
		expect(onAgenda('T13').try(set('2027-01-04'))).toMatchObject({ code: 'unknown-block' });
	});

	it('[WN8] no timer runs in a window; without a day there is one as anywhere', () => {
		const w = twoWeeks().do({ type: 'block.begin', block: 'prepare', from: null });
		expect(insights(w)).toMatchObject({ phase: 'write', timer: { endsAt: null } });
		const live = onAgenda('T07').do({ type: 'block.begin', block: 'prepare', from: null });
		expect(insights(live).timer.endsAt).toBe(live.now + 15 * 60_000);
	});
});

describe('a window', () => {
	it('[WN6] opens silent writing by itself, reveals at its end, and then opens the next; each once', () => {
		const w = twoWeeks();
		w.now = at('2026-11-30T06:59:59Z');
		expect(due(w)).toBeNull();
		w.now = at('2026-11-30T07:00:00Z');
		expect([due(w), due(w)]).toEqual(['open prepare', null]);
		expect(insights(w).phase).toBe('write');
		w.now = CLOSED - 1;
		expect(due(w)).toBeNull();
		w.now = CLOSED;
		expect([due(w, { revealedCards: 3 }), due(w)]).toEqual(['close prepare', null]);
		expect(insights(w).phase).toBe('reveal');
		expect(w.events.at(-1)!.actor).toBeNull();
		w.now = at('2026-12-02T07:00:00Z');
		expect([due(w), due(w)]).toEqual(['open goals-write', null]);
		expect(w.state.currentStage).toBe('goals');
	});

	it('[WN5] what passed while nobody was there is done once, in order; a window that passed whole is left to the facilitator', () => {
		const w = twoWeeks().do({ type: 'block.begin', block: 'prepare', from: null });
		w.now = at('2026-12-02T09:00:00Z');
		expect([due(w, { revealedCards: 1 }), due(w), due(w)]).toEqual(['close prepare', 'open goals-write', null]);
		const away = twoWeeks();
		away.now = at('2026-12-08T09:00:00Z');
		expect(due(away)).toBeNull();
		away.do({ type: 'window.move', block: 'prepare', last: 8 });
		expect(due(away)).toBe('open prepare');
	});

	it('[WN6] goes on only from the phase it names: who pressed first has moved it, and the end moves nothing more', () => {
		const w = twoWeeks().do({ type: 'block.begin', block: 'prepare', from: null });
		w.now = CLOSED;
		const found = dueOf(w.state, w.now)!;
		expect(pressFor(found, w.state)).toEqual({ type: 'phase.advance', stage: 'insights', from: 'write' });
		w.advance('insights', { revealedCards: 2 });
		expect([due(w), insights(w).phase]).toEqual(['close prepare', 'reveal']);
	});

	it('[WN6] with nothing to reveal stays as it is, noted as closed; a moved end opens it again', () => {
		const w = twoWeeks().do({ type: 'block.begin', block: 'prepare', from: null });
		w.now = CLOSED;
		expect([due(w), due(w), insights(w).phase]).toEqual(['close prepare', null, 'write']);
		expect(w.try({ type: 'window.move', block: 'prepare', last: 3 }, 'jule')).toMatchObject({ code: 'not-allowed' });
		expect(w.try({ type: 'window.move', block: 'prepare', last: 1 })).toMatchObject({ code: 'wrong-phase' });
		expect(w.try({ type: 'window.move', block: 'zzz', last: 3 })).toMatchObject({ code: 'unknown-block' });
		w.do({ type: 'window.move', block: 'prepare', last: 3 });
		expect(due(w)).toBeNull();
		w.now = at('2026-12-02T17:00:00Z');
		expect(due(w, { revealedCards: 1 })).toBe('close prepare');
		// What comes later moved along: goals on Thursday, not on Wednesday.
		w.now = at('2026-12-03T06:00:00Z');
		expect(due(w)).toBeNull();
		w.now = at('2026-12-03T07:00:00Z');
		expect(due(w)).toBe('open goals-write');
		expect(w.try({ type: 'window.move', block: 'prepare', last: 9 })).toMatchObject({ code: 'block-begun' });
	});

	it('[WN7] a round is never closed by it: who has not answered is still asked', () => {
		const w = twoWeeks();
		for (const key of ['insights', 'goals'] as const)
			w.record({ type: 'stage-opened', stage: key }).record({ type: 'phase-changed', stage: key, phase: 'draft' });
		w.do({ type: 'block.begin', block: 'objection-window', from: w.state.agenda.current });
		const held = { seq: 1, hash: 'h', items: 2 };
		const together = (['insights', 'goals'] as const).map((stage) => ({ stage, held }));
		w.do({ type: 'together.open', stages: ['insights', 'goals'] }, FACILITATOR, { together, findings: [] });
		w.now = at('2027-02-01T09:00:00Z');
		expect([due(w), due(w)]).toEqual(['close objection-window', null]);
		expect(w.state.stages.map(({ adopted, consent }) => [adopted, consent?.state ?? null]).slice(0, 2)).toEqual([
			[null, 'open'],
			[null, 'open']
		]);
		expect(needsOf(w.state, pid('tom'), { voted: [], now: w.now })).toContainEqual({ kind: 'answer', stage: 'goals' });
	});

	it('[WN5] nothing is due in what was archived', () => {
		const w = twoWeeks().do({ type: 'workshop.archive' });
		w.now = at('2026-11-30T09:00:00Z');
		expect(dueOf(w.state, w.now)).toBeNull();
	});

	it('[WN9] says until when to everybody who is asked, and shows in the agenda', () => {
		const w = twoWeeks().do({ type: 'block.begin', block: 'prepare', from: null });
		const window = { closes: CLOSED, zone: 'Europe/Berlin' };
		const asked = { kind: 'write', stage: 'insights', window };
		expect(needsOf(w.state, pid('jule'), { voted: [], now: w.now })).toEqual([asked]);
		expect(needsOf(w.state, FACILITATOR, { voted: [], now: w.now })).toMatchObject([{ kind: 'lead', window }]);
		const { agenda } = projectFor(w.state, pid('jule'), w.sources({ now: w.now }));
		expect(agenda.calendar).toEqual({ set: { begins: '2026-11-30', zone: 'Europe/Berlin' } });
		expect(agenda.blocks[0]!.window).toMatchObject({ closes: CLOSED, closedAt: null, leaves: 'write', days: [1, 2] });
	});
});

it('[WN5] nothing is due before the moment that is told, and something from then on', () => {
	const w = twoWeeks();
	const opens = dueFrom(w.state, w.now)!;
	expect([opens, dueOf(w.state, opens - 1), dueOf(w.state, opens)?.what]).toEqual([
		at('2026-11-30T07:00:00Z'),
		null,
		'open'
	]);
	w.now = opens;
	due(w);
	expect([dueFrom(w.state, w.now), dueOf(w.state, CLOSED - 1), dueOf(w.state, CLOSED)?.what]).toEqual([
		CLOSED,
		null,
		'close'
	]);
	expect(dueFrom(onAgenda('T07').state, BEFORE)).toBeNull();
});
