/** What dividing the table and bringing it back means as events: by the facilitator's word, or because the agenda says so. */
import { findBlock, type Agenda } from './agenda.ts';
import type { Context } from './decision.ts';
import type { SessionEvent } from './event.ts';
import { formRooms, joinRooms, joins, openDivision, roundToCome, type Round } from './side-rooms.ts';
import type { Phase } from './stage.ts';
import { findParticipant, seatsOf, type SessionState, type Stage } from './state.ts';

const MINUTE_MS = 60_000;

/** Nothing where there are too few people for it [SR1]. */
export function dividing(
	state: SessionState,
	stage: Pick<Stage, 'key'>,
	{ grouping, minutes }: Omit<Round, 'phase'>,
	{ now, newId, facts }: Context
): SessionEvent[] {
	const open = openDivision(state.divisions);
	const joined = open !== undefined && joins(open.grouping, grouping);
	const division = newId();
	const formed = joined
		? joinRooms(open.rooms, (id) => findParticipant(state, id)?.side, division)
		: formRooms(seatsOf(state), grouping, division).map((members) => ({ members, from: [] }));
	if (formed.length === 0) return [];
	const rooms = formed.map(({ members, from }) => ({ id: newId(), members: [...members], from: [...from] }));
	const seated = new Set(rooms.flatMap(({ members }) => members));
	const ready = joined ? [] : (facts.ready ?? []);
	const taken = ready.filter(({ owner }) => seated.has(owner)).map(({ id }) => id);
	return [
		{ type: 'side-rooms-opened', division, stage: stage.key, grouping, rooms, taken },
		{ type: 'timer-set', stage: stage.key, endsAt: Math.round(now + minutes * MINUTE_MS) }
	];
}

/** Small groups end with what they are part of: their cards come to the stage's room first [SR7]. */
export function bringingBack({ divisions }: SessionState, { facts }: Pick<Context, 'facts'>): SessionEvent[] {
	const open = openDivision(divisions);
	if (!open) return [];
	return [{ type: 'side-rooms-closed', division: open.id, stage: open.stage, cards: facts.sideCards ?? 0 }];
}

/** The part of the day the stage comes to begins in small groups, unless it begins with everybody writing alone [SR9]. */
export function dividedByAgenda(
	state: SessionState,
	agenda: Agenda,
	stage: Pick<Stage, 'key'>,
	phase: Phase,
	context: Context
): SessionEvent[] {
	const block = findBlock(agenda, agenda.current);
	if (!block || block.stage !== stage.key || phase === 'write') return [];
	const over = state.divisions.map((each) => ({ ...each, open: false }));
	// Gone back to, it is looked at again, not divided again.
	if (over.some((each) => each.block === block.id && each.phase === phase)) return [];
	const round = roundToCome(block, phase, over, seatsOf(state));
	return round ? dividing({ ...state, divisions: over }, stage, round, context) : [];
}
