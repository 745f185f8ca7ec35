/** Folds small groups: who sits where, and until when. */
import type { SessionEvent } from './event.ts';
import { seatIn, settleRooms, type Division } from './side-rooms.ts';
import { findParticipant, findStage, seatsOf, type SessionState } from './state.ts';

export type SideRoomEvent = Extract<
	SessionEvent,
	{ type: 'side-rooms-opened' | 'side-room-changed' | 'side-rooms-closed' }
>;

export function applySideRooms(state: SessionState, event: SideRoomEvent): SessionState {
	switch (event.type) {
		case 'side-rooms-opened': {
			const { division: id, stage, grouping, rooms, taken } = event;
			const made: Division = {
				id,
				stage,
				phase: findStage(state, stage)?.phase ?? 'prepare',
				block: state.agenda.current,
				grouping,
				rooms: rooms.map((room) => ({ ...room, were: [] })),
				taken,
				open: true
			};
			return { ...state, divisions: [...state.divisions.map((each) => ({ ...each, open: false })), made] };
		}
		case 'side-room-changed':
			return onDivision(state, event.division, (division) => ({
				...division,
				rooms: seatIn(division.rooms, event.participantId, event.room)
			}));
		case 'side-rooms-closed':
			return onDivision(state, event.division, (division) => ({ ...division, open: false }));
	}
}

const onDivision = (state: SessionState, id: string, change: (division: Division) => Division): SessionState => ({
	...state,
	divisions: state.divisions.map((division) => (division.id === id ? change(division) : division))
});

/** Somebody came, went, or became somebody else: small groups that are at work follow [SR4]. What is over stays as it was. */
export function seated(state: SessionState): SessionState {
	if (!state.divisions.some(({ open }) => open)) return state;
	const here = seatsOf(state);
	const goesOn = (id: Parameters<typeof findParticipant>[1]) => findParticipant(state, id)?.id;
	return {
		...state,
		divisions: state.divisions.map((division) =>
			division.open ? { ...division, rooms: settleRooms(division, here, goesOn) } : division
		)
	};
}
