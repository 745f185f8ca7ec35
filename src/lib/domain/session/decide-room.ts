/** Rules about the room around the board: calling everybody, holding attention, hands. Rules RO in RULES.md. */
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { findParticipant, type Participant, type SessionState } from './state.ts';

type RoomCommand = CommandOf<'everyone.call' | 'attention.hold' | 'hand.raise' | 'hand.lower'>;

/** Longer than two minutes nobody may be kept from their work [RO2]. */
export const MAX_HOLD_MS = 120_000;

export function decideRoom(state: SessionState, command: RoomCommand, actor: Participant, { now }: Context): Decision {
	if (command.type === 'hand.raise') {
		if (actor.role !== 'participant' && actor.role !== 'sponsor') return refuse('not-allowed');
		return raised(state, actor.id) ? accept() : accept({ type: 'hand-raised', participantId: actor.id });
	}
	const leads = actor.role === 'facilitator';
	if (command.type === 'hand.lower') {
		const id = findParticipant(state, command.participantId)?.id;
		if (!id) return refuse('unknown-participant');
		if (!leads && id !== actor.id) return refuse('not-allowed');
		if (!raised(state, id)) return accept();
		return accept({ type: 'hand-lowered', participantId: id, spoke: leads && command.spoke });
	}
	if (!leads) return refuse('not-allowed');
	if (command.type === 'attention.hold') {
		// While it is held nobody makes it longer.
		if (command.hold === (state.heldUntil ?? 0) > now) return accept();
		return accept({ type: 'attention-held', until: command.hold ? Math.round(now + MAX_HOLD_MS) : null });
	}
	if (state.currentStage === null) return refuse('wrong-phase');
	return accept({ type: 'everyone-called', stage: state.currentStage });
}

const raised = ({ hands }: SessionState, id: string): boolean => hands.some((hand) => hand.participantId === id);
