/** Rules about who facilitates: asking somebody to, taking part for a while, coming back. Rules FA in RULES.md; source: 12-method §3.5. */
import { sideOf } from '../people/people.ts';
import type { CommandOf } from './command.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { isBusy } from './decide-people.ts';
import { activeParticipants, findParticipant, type Participant, type SessionState } from './state.ts';

type FacilitationCommand = CommandOf<'facilitation.give' | 'facilitation.leave' | 'facilitation.resume'>;

export function decideFacilitation(state: SessionState, command: FacilitationCommand, actor: Participant): Decision {
	const isFacilitator = actor.role === 'facilitator';
	// Roles change hands only while nothing blind or frozen is open: nobody votes and leads the same round [FA3].
	switch (command.type) {
		case 'facilitation.give': {
			if (!isFacilitator) return refuse('not-allowed');
			const asked = findParticipant(state, command.participantId);
			if (asked?.state !== 'active') return refuse('unknown-participant');
			if (asked.role === 'facilitator') return accept();
			// Nobody who is only played can lead [RH2].
			if (asked.simulated) return refuse('not-allowed');
			return isBusy(state) ? refuse('stage-busy') : accept({ type: 'facilitation-given', participantId: asked.id });
		}
		case 'facilitation.leave': {
			if (!isFacilitator || command.function === 'facilitation') return refuse('not-allowed');
			const leading = activeParticipants(state).filter(({ role }) => role === 'facilitator');
			const leaves = findParticipant(state, command.participantId ?? actor.id);
			if (!leaves || !leading.includes(leaves)) return refuse('unknown-participant');
			if (leading.length === 1) return refuse('last-facilitator');
			if (isBusy(state)) return refuse('stage-busy');
			return accept({
				type: 'facilitation-left',
				participantId: leaves.id,
				function: command.function,
				side: sideOf(command.function),
				role: command.function === 'management' ? 'sponsor' : 'participant',
				...(leaves.id === actor.id ? {} : { ended: true })
			});
		}
		case 'facilitation.resume':
			if (isFacilitator) return accept();
			// Only who was asked before: never whoever clicks first [FA2].
			if (!actor.mayFacilitate) return refuse('not-allowed');
			return isBusy(state) ? refuse('stage-busy') : accept({ type: 'facilitation-resumed', participantId: actor.id });
	}
}
