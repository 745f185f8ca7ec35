/** Folds what happens to the people of a workshop. */
import type { ParticipantId } from '../id.ts';
import type { SessionEvent } from './event.ts';
import type { Participant, SessionState } from './state.ts';

export type PeopleEvent = Extract<
	SessionEvent,
	{
		type:
			| 'participant-joined'
			| 'participant-corrected'
			| 'participant-merged'
			| 'participant-removed'
			| 'signatory-named'
			| 'facilitation-given'
			| 'facilitation-left'
			| 'facilitation-resumed';
	}
>;

export function applyPeople(state: SessionState, event: PeopleEvent): SessionState {
	const change = (id: string, patch: Partial<Participant>) =>
		state.participants.map((p) => (p.id === id ? { ...p, ...patch } : p));
	switch (event.type) {
		case 'participant-joined': {
			const { participantId: id, function: fn, side, role, region, simulated } = event;
			const known = state.participants.some((p) => p.id === id);
			const entry: Participant = {
				id,
				function: fn,
				side,
				role,
				...(region ? { region } : {}),
				...(simulated ? { simulated } : {}),
				state: 'active'
			};
			return { ...state, participants: known ? change(id, entry) : [...state.participants, entry] };
		}
		case 'participant-corrected': {
			const { participantId: id, function: fn, side, role, region } = event;
			const signatories = Object.fromEntries(
				Object.entries(state.signatories).filter(([name, who]) => who !== id || name === fn)
			);
			return {
				...state,
				signatories,
				participants: change(id, { function: fn, side, region, ...(role ? { role } : {}) })
			};
		}
		case 'participant-merged':
			return {
				...state,
				participants: change(event.from, { state: 'merged', mergedInto: event.into }),
				hands: merged(state.hands, event.from, event.into),
				signatories: Object.fromEntries(
					Object.entries(state.signatories).map(([fn, who]) => [fn, who === event.from ? event.into : who])
				)
			};
		case 'participant-removed':
			return {
				...state,
				participants: change(event.participantId, { state: 'removed' }),
				hands: state.hands.filter((hand) => hand.participantId !== event.participantId),
				signatories: withoutDuties(state, event.participantId)
			};
		case 'facilitation-given':
			return {
				...state,
				signatories: withoutDuties(state, event.participantId),
				hands: state.hands.filter((hand) => hand.participantId !== event.participantId),
				participants: change(event.participantId, { role: 'facilitator', side: 'neutral', mayFacilitate: true })
			};
		case 'facilitation-left':
			return {
				...state,
				participants: change(event.participantId, {
					role: event.role,
					function: event.function,
					side: event.side,
					mayFacilitate: event.ended ? undefined : true
				})
			};
		case 'facilitation-resumed':
			return {
				...state,
				signatories: withoutDuties(state, event.participantId),
				hands: state.hands.filter((hand) => hand.participantId !== event.participantId),
				participants: change(event.participantId, { role: 'facilitator', side: 'neutral' })
			};
		case 'signatory-named': {
			const { [event.function]: _, ...others } = state.signatories;
			return {
				...state,
				signatories: event.participantId ? { ...others, [event.function]: event.participantId } : others
			};
		}
	}
}

/** One person, one hand: the one that was up first. */
const merged = (hands: SessionState['hands'], from: string, into: ParticipantId): SessionState['hands'] =>
	hands
		.map((hand) => (hand.participantId === from ? { ...hand, participantId: into } : hand))
		.filter((hand, i, all) => all.findIndex(({ participantId }) => participantId === hand.participantId) === i);

/** Who signs for what, without this person. */
const withoutDuties = ({ signatories }: SessionState, id: string): SessionState['signatories'] =>
	Object.fromEntries(Object.entries(signatories).filter(([, who]) => who !== id));
