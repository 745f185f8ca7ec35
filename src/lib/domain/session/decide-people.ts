/** Rules about who is at the table: correcting, merging, removing, naming who signs. Rules PE in RULES.md. */
import type { CommandOf } from './command.ts';
import { sideOf, type FunctionName, type Role } from '../people/people.ts';
import { isBusy as isBusyStage } from './decide-stage.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { activeParticipants, isElector, openQuestion, type Participant, type SessionState } from './state.ts';

type PeopleCommand = CommandOf<
	'participant.correct' | 'participant.merge' | 'participant.remove' | 'signatory.name' | 'invite.renew'
>;

export function decidePeople(state: SessionState, command: PeopleCommand, actor: Participant): Decision {
	const active = (id: string) => state.participants.find((p) => p.id === id && p.state === 'active');
	if (command.type === 'participant.correct') return correct(active(command.participantId), command, actor);
	if (actor.role !== 'facilitator') return refuse('not-allowed');
	switch (command.type) {
		case 'participant.merge': {
			const [from, into] = [active(command.from), active(command.into)];
			if (!from || !into) return refuse('unknown-participant');
			if (from.id === into.id || from.role !== into.role || from.role === 'facilitator') return refuse('cannot-merge');
			// Two entries of one person may both have written or voted: wait until nothing blind or frozen is open.
			if (isBusy(state)) return refuse('stage-busy');
			return accept({ type: 'participant-merged', from: from.id, into: into.id });
		}
		case 'participant.remove': {
			const participant = active(command.participantId);
			if (!participant) return refuse('unknown-participant');
			const facilitators = activeParticipants(state).filter((p) => p.role === 'facilitator');
			if (participant.role === 'facilitator' && facilitators.length === 1) return refuse('last-facilitator');
			return accept({ type: 'participant-removed', participantId: participant.id });
		}
		case 'signatory.name': {
			if (command.participantId === null)
				return accept({ type: 'signatory-named', function: command.function, participantId: null });
			const participant = active(command.participantId);
			if (!participant) return refuse('unknown-participant');
			if (participant.function !== command.function || !isElector(participant)) return refuse('not-their-function');
			return accept({ type: 'signatory-named', function: command.function, participantId: participant.id });
		}
		case 'invite.renew':
			// One rehearses alone: a guest would sit among colleagues who do not exist [RH3].
			if (state.rehearsal) return refuse('rehearsal-alone');
			return accept({ type: 'invite-renewed', kind: command.kind });
	}
}

/** A person may correct themselves, the facilitator anybody; a facilitator stays neutral [PE4]. */
function correct(
	participant: Participant | undefined,
	command: CommandOf<'participant.correct'>,
	actor: Participant
): Decision {
	if (!participant) return refuse('unknown-participant');
	if (actor.role !== 'facilitator' && actor.id !== participant.id) return refuse('not-allowed');
	if (participant.role === 'facilitator' || command.function === 'facilitation') return refuse('not-allowed');
	const region = command.region || undefined;
	return accept({
		type: 'participant-corrected',
		participantId: participant.id,
		function: command.function,
		side: sideOf(command.function),
		role: roleAfter(participant, command.function, actor),
		...(region ? { region } : {})
	});
}

/**
 * A role that followed from the function follows its correction. Watching does not: only somebody who watches because they chose
 * "facilitation" is taken in, and only by the facilitator [PE8].
 */
function roleAfter(participant: Participant, fn: FunctionName, actor: Participant): Role {
	const isTakenIn = participant.function === 'facilitation' && actor.role === 'facilitator';
	if (participant.role === 'observer' && !isTakenIn) return 'observer';
	return fn === 'management' ? 'sponsor' : 'participant';
}

/** Something blind or frozen is open. */
export const isBusy = (state: SessionState): boolean =>
	state.stages.some(isBusyStage) || openQuestion(state) !== undefined;
