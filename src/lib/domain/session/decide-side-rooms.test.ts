import { describe, expect, it } from 'vitest';
import { FACILITATOR, onAgenda, pid, workshop, type SessionBuilder } from '#tests/support/session.ts';
import { roomAccess, roomsOf } from './access.ts';
import type { Command } from './command.ts';
import { requirements } from './decide.ts';
import { findBlock } from './agenda.ts';
import { needsOf } from './needs.ts';
import { projectFor } from './project.ts';
import { sideRoom } from './stage.ts';

const PAIRS: Command = { type: 'sideRooms.open', grouping: 'pair_mixed', minutes: 2, from: null };
const writing = (): SessionBuilder => workshop().seat().do({ type: 'stage.open', stage: 'insights' });
const last = (w: SessionBuilder) => w.state.divisions.at(-1)!;
const roomOf = (w: SessionBuilder, id: string) => last(w).rooms.find(({ members }) => members.includes(pid(id)))!;
const access = (w: SessionBuilder, who: string, id: string) => roomAccess(w.state, pid(who), sideRoom(id));
const refusal = (w: SessionBuilder, command: Command, actor?: string) => {
	const decision = w.try(command, actor);
	return decision.ok ? 'accepted' : decision.code;
};

describe('dividing', () => {
	it('[SR1] [SR8] only by the facilitator, where people write or talk, and with enough of them', () => {
		const w = writing();
		for (const who of ['jule', 'ida']) expect(refusal(w, PAIRS, who)).toBe('not-allowed');
		w.do(PAIRS);
		expect(last(w)).toMatchObject({ stage: 'insights', phase: 'write', grouping: 'pair_mixed', open: true });
		expect(last(w).rooms.map(({ members }) => members.length)).toEqual([2, 2, 2]);
		expect(w.state.stages[0]!.timer.endsAt).toBe(w.now + 120_000);
		const alone = workshop().join('jule', 'field_sales').do({ type: 'stage.open', stage: 'insights' });
		expect(refusal(alone, PAIRS)).toBe('too-few-people');
		expect(refusal(workshop().seat(), PAIRS)).toBe('wrong-phase');
		expect(refusal(workshop().seat().toVote(), PAIRS)).toBe('wrong-phase');
		expect(refusal(workshop().seat().toConsent(), PAIRS)).toBe('wrong-phase');
	});

	it('[SR8] of two facilitators at once one divides, and one brings back', () => {
		const w = writing().do(PAIRS);
		expect(refusal(w, PAIRS)).toBe('wrong-phase');
		const fours: Command = { ...PAIRS, grouping: 'quad_mixed', from: last(w).id };
		w.do(fours);
		expect(refusal(w, fours)).toBe('wrong-phase');
		const back: Command = { type: 'sideRooms.bringBack', division: last(w).id };
		w.do(back, FACILITATOR, { sideCards: 2 });
		expect(w.try(back)).toMatchObject({ ok: true, events: [] });
		expect(refusal(w, { ...back, division: 'none' })).toBe('unknown-side-room');
	});

	it('[SR3] pairs go on as fours, and are over; other groups come back first', () => {
		const w = writing().do(PAIRS);
		const pairs = last(w);
		w.do({ ...PAIRS, grouping: 'quad_mixed', from: pairs.id } as Command);
		expect(w.state.divisions.map(({ open }) => open)).toEqual([false, true]);
		expect(last(w).rooms).toHaveLength(1);
		expect([...last(w).rooms[0]!.from].sort()).toEqual(pairs.rooms.map(({ id }) => id).sort());
		const threes: Command = { ...PAIRS, grouping: 'trio_mixed', from: last(w).id };
		expect(requirements(w.state, threes).sideRooms).toMatchObject({ back: true });
		const decision = w.try(threes, FACILITATOR, { sideCards: 4 });
		expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
			'side-rooms-closed',
			'side-rooms-opened',
			'timer-set'
		]);
	});

	it('[SR6] takes the ready cards of those who sit in a group, each once', () => {
		const w = writing();
		const ready = [
			{ owner: pid('jule'), id: 'c1' },
			{ owner: pid('ida'), id: 'c2' },
			{ owner: FACILITATOR, id: 'c3' }
		];
		w.do(PAIRS, FACILITATOR, { ready });
		expect(last(w).taken).toEqual(['c1', 'c2']);
		expect(roomAccess(w.state, pid('jule'), 'draft.insights')).toBe('read');
		w.do({ type: 'sideRooms.bringBack', division: last(w).id });
		expect(roomAccess(w.state, pid('jule'), 'draft.insights')).toBe('write');
	});
});

describe('who opens a room', () => {
	it('[SR5] [SV98] its members write, whoever facilitates reads, nobody else opens it; over, it is there to be read', () => {
		const w = writing().join('obs', 'marketing', 'observer').join('boss', 'management', 'sponsor').do(PAIRS);
		const { id, members } = roomOf(w, 'jule');
		for (const each of ['jule', 'ben', 'mara', 'ida', 'tom', 'eva'])
			expect(access(w, each, id), each).toBe(members.includes(pid(each)) ? 'write' : 'none');
		expect(access(w, FACILITATOR, id)).toBe('read');
		for (const each of ['obs', 'boss', 'nobody']) expect(access(w, each, id)).toBe('none');
		expect(access(w, 'jule', 'elsewhere')).toBe('none');
		expect(Object.keys(roomsOf(w.state, pid('jule'))).filter((name) => name.startsWith('side.'))).toEqual([
			sideRoom(id)
		]);
		w.do({ type: 'workshop.archive' });
		expect(access(w, 'jule', id)).toBe('read');
		w.do({ type: 'workshop.reopen' });
		expect(access(w, 'jule', id)).toBe('write');
		w.do({ type: 'sideRooms.bringBack', division: last(w).id });
		expect([access(w, 'jule', id), access(w, 'obs', id)]).toEqual(['read', 'none']);
	});

	it('[SR5] [SR8] who is moved writes in the other group and goes on reading the first', () => {
		const w = writing().do(PAIRS);
		const from = roomOf(w, 'jule');
		const to = last(w).rooms.find(({ id }) => id !== from.id)!;
		const move = { type: 'sideRooms.move', division: last(w).id, participantId: pid('jule'), room: to.id } as Command;
		expect(refusal(w, move, 'jule')).toBe('not-allowed');
		w.do(move);
		expect([access(w, 'jule', to.id), access(w, 'jule', from.id)]).toEqual(['write', 'read']);
		expect(w.try(move)).toMatchObject({ ok: true, events: [] });
		expect(refusal(w, { ...move, room: 'none' } as Command)).toBe('unknown-side-room');
		expect(refusal(w, { ...move, participantId: FACILITATOR } as Command)).toBe('unknown-participant');
		w.do({ type: 'sideRooms.bringBack', division: last(w).id });
		expect(refusal(w, move)).toBe('wrong-phase');
	});

	it('[SR4] people come, go, are merged and change roles while groups are at work', () => {
		const w = writing().advance('insights', { revealedCards: 1 });
		w.do({ ...PAIRS, minutes: 5 } as Command);
		w.join('late', 'marketing');
		expect(access(w, 'late', roomOf(w, 'late').id)).toBe('write');
		const home = roomOf(w, 'jule').id;
		w.do({ type: 'participant.remove', participantId: pid('jule') });
		expect(access(w, 'jule', home)).toBe('none');
		const toms = roomOf(w, 'tom').id;
		w.do({ type: 'participant.merge', from: pid('tom'), into: pid('eva') });
		expect(last(w).rooms.flatMap(({ members }) => members)).not.toContain('tom');
		expect(access(w, 'eva', toms)).not.toBe('none');
		w.do({ type: 'facilitation.give', participantId: pid('ida') });
		expect(last(w).rooms.flatMap(({ members }) => members)).not.toContain('ida');
		w.do({ type: 'facilitation.leave', function: 'marketing', participantId: pid('ida') });
		expect(access(w, 'ida', roomOf(w, 'ida').id)).toBe('write');
		const seated = last(w).rooms.flatMap(({ members }) => members);
		expect(new Set(seated).size).toBe(seated.length);
	});
});

describe('bringing back', () => {
	it('[SR7] the reveal, another question and another stage bring groups back; a consent round waits', () => {
		const w = writing().do(PAIRS);
		w.advance('insights', { revealedCards: 2, sideCards: 2 });
		expect([w.state.stages[0]!.phase, last(w).open]).toEqual(['reveal', false]);
		expect(w.events.some(({ event }) => event.type === 'side-rooms-closed' && event.cards === 2)).toBe(true);
		w.advance('insights').advance('insights').do(PAIRS);
		expect(refusal(w, { type: 'consent.open', stage: 'insights' })).toBe('side-rooms-open');
		w.do({ type: 'stage.open', stage: 'goals' });
		expect(last(w).open).toBe(false);
	});

	it('[SR6] [SR7] what lies on the board already can be revealed without anything more', () => {
		const w = writing().do(PAIRS).do({ type: 'sideRooms.bringBack', division: 'id1' }, FACILITATOR, { sideCards: 3 });
		expect(last(w).open).toBe(false);
		expect(w.advance('insights', { revealedCards: 0 }).state.stages[0]!.phase).toBe('reveal');
	});

	it('[SR7] [LC2] an archived workshop keeps its groups as they are', () => {
		const w = writing().do(PAIRS).do({ type: 'workshop.archive' });
		expect(refusal(w, { type: 'sideRooms.bringBack', division: last(w).id })).toBe('workshop-archived');
		expect(last(w).open).toBe(true);
	});
});

it('[SR5] everybody sees who is with whom; nobody is asked to write alone meanwhile', () => {
	const w = writing().do(PAIRS);
	const slices = projectFor(w.state, pid('jule'), w.sources());
	expect(slices.divisions).toHaveLength(1);
	expect(slices.divisions[0]!.rooms.flatMap(({ members }) => members)).toHaveLength(6);
	expect(slices.stages[0]!.divided).toBe(true);
	expect(needsOf(w.state, pid('jule'), { voted: [], now: 0 })).toEqual([]);
	expect(JSON.stringify(slices)).not.toContain('taken');
});

it('[SR9] 1-2-4-All begins alone; give and get and interviews begin in groups, by themselves', () => {
	const incentives = onAgenda('T12').state.agenda.blocks.find(({ id }) => id === 'one-direction')!;
	expect(incentives.rounds.map(({ grouping, minutes, phase }) => [grouping, minutes, phase])).toEqual([
		['pair_mixed', 2, 'write'],
		['quad_mixed', 4, 'write']
	]);
	expect(incentives.minutesOf).toEqual({ write: 1, reveal: 8 });
	const w = onAgenda('T04');
	const { agenda } = w.state;
	const bargain = agenda.blocks.find(({ id }) => id === 'give-and-get')!;
	const before = agenda.blocks[agenda.blocks.indexOf(bargain) - 1]!;
	w.state = { ...w.state, currentStage: 'roles', agenda: { ...agenda, current: before.id } };
	w.state = { ...w.state, stages: w.state.stages.map((each) => ({ ...each, phase: 'draft' as const })) };
	w.do({ type: 'block.begin', block: bargain.id, from: before.id });
	expect(last(w)).toMatchObject({ grouping: 'side', block: bargain.id, open: true });
	expect(w.state.stages[0]!.timer.endsAt).toBe(w.now + 15 * 60_000);
	expect(findBlock(w.state.agenda, w.state.agenda.current)?.id).toBe(bargain.id);
});
