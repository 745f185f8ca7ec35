/**
 * The one rule that decides: may this participant do this now, and what follows. Pure and synchronous; RULES.md numbers the rules.
 * The service loads, asks `requirements`, fetches facts, decides, appends with the expected sequence number; who loses a race decides again.
 */
import type { ParticipantId } from '../id.ts';
import type { Command } from './command.ts';
import { decideAfter } from './decide-after.ts';
import { decideAgenda } from './decide-agenda.ts';
import { decideBallot } from './decide-ballot.ts';
import { decideChanges } from './decide-changes.ts';
import { decideConsent } from './decide-consent.ts';
import { decideDispositions } from './decide-dispositions.ts';
import { decideDrafters } from './decide-drafters.ts';
import { decideFacilitation } from './decide-facilitation.ts';
import { decideCover } from './decide-cover.ts';
import { decidePair } from './decide-pair.ts';
import { decidePeople } from './decide-people.ts';
import { decideQuestion } from './decide-question.ts';
import { decideReading } from './reading.ts';
import { decideRequests } from './decide-requests.ts';
import { decideRoom } from './decide-room.ts';
import { decideSideRooms } from './decide-side-rooms.ts';
import { decideStage } from './decide-stage.ts';
import { decideStanding } from './decide-standing.ts';
import { decideTimer } from './decide-timer.ts';
import { decideTogether } from './decide-together.ts';
import { decideVersions } from './decide-versions.ts';
import { decideWindows } from './decide-windows.ts';
import { closedTo, decideWorkshop } from './decide-workshop.ts';
import { refuse, type Context, type Decision } from './decision.ts';
import { findParticipant, type SessionState } from './state.ts';

export type { Context, Decision, Facts } from './decision.ts';
export { requirements, type Requirements } from './requirements.ts';

export function decide(state: SessionState, command: Command, actor: ParticipantId, context: Context): Decision {
	const participant = findParticipant(state, actor);
	if (participant?.state !== 'active') return refuse('not-found');
	const closed = closedTo(state, command);
	if (closed) return refuse(closed);
	switch (command.type) {
		case 'workshop.rename':
		case 'workshop.address':
		case 'workshop.languages':
		case 'workshop.archive':
		case 'workshop.reopen':
		case 'workshop.delete':
		case 'workshop.restore':
			return decideWorkshop(state, command, participant);
		case 'participant.correct':
		case 'participant.merge':
		case 'participant.remove':
		case 'signatory.name':
		case 'invite.renew':
			return decidePeople(state, command, participant);
		case 'stage.open':
		case 'phase.advance':
		case 'phase.back':
		case 'naming.choose':
		case 'done.mark':
			return decideStage(state, command, participant, context);
		case 'timer.set':
		case 'timer.extend':
		case 'timer.pause':
		case 'timer.resume':
			return decideTimer(state, command, participant, context);
		case 'block.begin':
		case 'block.move':
		case 'block.time':
		case 'block.leaveOut':
		case 'block.add':
			return decideAgenda(state, command, participant, context);
		case 'calendar.set':
		case 'window.move':
			return decideWindows(state, command, participant, context);
		case 'everyone.call':
		case 'attention.hold':
		case 'hand.raise':
		case 'hand.lower':
			return decideRoom(state, command, participant, context);
		case 'facilitation.give':
		case 'facilitation.leave':
		case 'facilitation.resume':
			return decideFacilitation(state, command, participant);
		case 'ballot.cast':
		case 'ballot.close':
			return decideBallot(state, command, participant, context);
		case 'change.request':
		case 'change.decline':
		case 'change.withdraw':
		case 'stage.reopen':
		case 'reopening.end':
			return decideChanges(state, command, participant, context);
		case 'confirmation.open':
		case 'confirmation.give':
		case 'confirmation.close':
		case 'sign.later':
		case 'plan.endorse':
			return decideStanding(state, command, participant, context);
		case 'request.make':
		case 'request.answer':
		case 'request.withdraw':
		case 'request.rate':
			return decideRequests(state, command, participant, context);
		case 'cards.settle':
		case 'cards.unsettle':
		case 'card.reply':
			return decideDispositions(state, command, participant, context);
		case 'review.record':
		case 'material.promise':
		case 'material.rate':
		case 'usage.note':
		case 'unused.count':
		case 'relay.count':
			return decideAfter(state, command, participant, context);
		case 'pair.name':
		case 'pair.answer':
			return decidePair(state, command, participant, context);
		case 'question.ask':
		case 'question.answer':
		case 'question.close':
		case 'question.withdraw':
		case 'question.putAway':
			return decideQuestion(state, command, participant, context);
		case 'card.cover':
		case 'card.uncover':
			return decideCover(state, command, participant, context);
		case 'cards.read':
			return decideReading(state, command, participant, context);
		case 'sideRooms.open':
		case 'sideRooms.move':
		case 'sideRooms.bringBack':
			return decideSideRooms(state, command, participant, context);
		case 'together.open':
		case 'together.give':
		case 'together.close':
			return decideTogether(state, command, participant, context);
		case 'drafters.propose':
		case 'drafters.set':
			return decideDrafters(state, command, participant, context);
		case 'version.keep':
		case 'version.restore':
			return decideVersions(state, command, participant, context);
		default:
			return decideConsent(state, command, participant, context);
	}
}
