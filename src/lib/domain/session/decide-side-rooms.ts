/** Rules about small groups that work by themselves: dividing, moving somebody, bringing back. Rules SR in RULES.md. */
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { bringingBack, dividing } from './side-room-events.ts';
import { joins, openDivision } from './side-rooms.ts';
import type { Phase } from './stage.ts';
import { findParticipant, findStage, seatsOf, type Participant, type SessionState } from './state.ts';

type SideRoomCommand = CommandOf<'sideRooms.open' | 'sideRooms.move' | 'sideRooms.bringBack'>;

/** Where people write or talk: not while something is weighed or agreed on. */
const DIVIDED: readonly Phase[] = ['write', 'reveal', 'cluster', 'draft'];

export function decideSideRooms(
	state: SessionState,
	command: SideRoomCommand,
	actor: Participant,
	context: Context
): Decision {
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	if (command.type === 'sideRooms.open') return divide(state, command, context);
	const division = state.divisions.find(({ id }) => id === command.division);
	if (!division) return refuse('unknown-side-room');
	if (command.type === 'sideRooms.bringBack') {
		// Somebody else was faster, or the day went on: they are back.
		if (!division.open) return accept();
		return accept(...bringingBack(state, context), { type: 'timer-set', stage: division.stage, endsAt: null });
	}
	if (!division.open) return refuse('wrong-phase');
	const id = findParticipant(state, command.participantId)?.id;
	if (!seatsOf(state).some((seat) => seat.id === id) || !id) return refuse('unknown-participant');
	const room = division.rooms.find((each) => each.id === command.room);
	if (!room) return refuse('unknown-side-room');
	if (room.members.includes(id)) return accept();
	return accept({ type: 'side-room-changed', division: division.id, participantId: id, room: room.id });
}

function divide(state: SessionState, command: CommandOf<'sideRooms.open'>, context: Context): Decision {
	const open = openDivision(state.divisions);
	if ((open?.id ?? null) !== command.from) return refuse('wrong-phase');
	const stage = state.currentStage === null ? undefined : findStage(state, state.currentStage);
	if (!stage || !DIVIDED.includes(stage.phase)) return refuse('wrong-phase');
	const joined = open !== undefined && joins(open.grouping, command.grouping);
	// Groups of other people do not go on with each other's cards: what they kept comes to the board.
	const back = joined ? [] : bringingBack(state, context);
	const before = joined ? state : { ...state, divisions: state.divisions.map((each) => ({ ...each, open: false })) };
	const divided = dividing(before, stage, command, context);
	return divided.length === 0 ? refuse('too-few-people') : accept(...back, ...divided);
}
