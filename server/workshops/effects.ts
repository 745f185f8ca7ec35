/** What the events of a decision change outside the ledger, as statements for the same write set: all of it happens, or nothing. */
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { draftRoom, sideRoom, type StageKey } from '#lib/domain/session/stage.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import {
	cancelBallot,
	castVotes,
	closeAnswers,
	closeBallot,
	openBallot,
	purgeCasts,
	withdrawVotes
} from '../storage/ballots.ts';
import { binWorkshop } from '../storage/bin.ts';
import { addCardAuthors } from '../storage/card-authors.ts';
import { addInvite, revokeInvites } from '../storage/invites.ts';
import { forgetWriters } from '../storage/rooms.ts';
import type { HeldRoom } from '../rooms/ports.ts';
import type { Write } from '../storage/port.ts';
import { newInvite } from './codes.ts';
import { coverEffects } from './cover.ts';
import type { Deps } from './deps.ts';
import { authorsOf, type Found } from './facts.ts';
import { placeRevealed } from './reveal.ts';
import { seedSideRooms } from './side-rooms.ts';
import { versionEffects } from './version-changes.ts';

export interface Effects {
	readonly workshopId: WorkshopId;
	/** As it was when the command was decided. */
	readonly state: SessionState;
	/** Null: the server itself. */
	readonly actor: ParticipantId | null;
	readonly found: Found;
	/** The stage's own room first. */
	readonly held: readonly HeldRoom[];
}

/** They make their own change of the room, and take nobody's permission away. */
const QUIET: readonly SessionEvent['type'][] = ['content-restored', 'card-covered', 'card-uncovered'];

/** Server writes have an origin nobody's undo follows (05-decisions 10). */
const SERVER = 'einklang-server';

export function effectsOf(deps: Deps, events: readonly SessionEvent[], effects: Effects): Write[] {
	const reveals = events.some(({ type }) => type === 'cards-revealed' || type === 'side-rooms-closed');
	const quiet = events.some(({ type }) => QUIET.includes(type));
	const reopened = events.find((event) => event.type === 'stage-reopened');
	const begins = reopened !== undefined && !findStage(effects.state, reopened.stage)?.reopened;
	const [own, ...others] = effects.held;
	const ofOwn = (): readonly Write[] => {
		if (!own) return [];
		if (reveals) return own.change((doc) => placeRevealed(doc, effects.found.revealed, SERVER));
		// Who wrote what was forgotten with the agreement: pages that were open then would write as nobody [SV97].
		return begins ? own.renew(deps.newId()) : own.fence();
	};
	return [
		...events.flatMap((event, index) => effectOf(deps, event, { ...effects, rev: effects.state.rev + 1 + index })),
		// Every held room changes hands: whoever was allowed to write before must ask again (05-decisions 6).
		...(own && !quiet ? ofOwn() : []),
		...others.flatMap((room) => room.fence())
	];
}

function effectOf(deps: Deps, event: SessionEvent, effects: Effects & { readonly rev: number }): Write[] {
	const { content, now, newId } = deps;
	const { workshopId, found, held } = effects;
	const making = { ...effects, found: found.versions, held: held[0] };
	switch (event.type) {
		case 'cards-revealed':
			return addCardAuthors(content, workshopId, authorsOf(found.revealed));
		case 'side-rooms-opened':
			return seedSideRooms(deps, workshopId, event, found.gathered);
		case 'ballot-opened':
			return openBallot(content, { id: event.ballotId, workshopId, stage: event.stage });
		case 'ballot-closed':
			return closeBallot(content, event.ballotId, found.revision);
		case 'question-opened':
			return openBallot(content, { id: event.questionId, workshopId, stage: event.stage });
		case 'question-closed':
			return closeAnswers(content, event.questionId, found.revision);
		case 'question-withdrawn':
			return cancelBallot(content, event.questionId);
		case 'ballot-cancelled':
			return cancelBallot(content, event.ballotId);
		case 'stage-adopted':
			return [
				...purgeCasts(content, workshopId, event.stage),
				...forgetWriters(content, { workshopId, names: roomsOfStage(effects.state, event.stage) }),
				...versionEffects(deps, event, { ...making, held: found.roomOf(event.stage) })
			];
		case 'version-kept':
		case 'content-restored':
			return versionEffects(deps, event, making);
		case 'card-covered':
		case 'card-uncovered':
			return coverEffects(deps, event, { workshopId, found: found.cover, held: held[0] });
		case 'workshop-deleted':
			return binWorkshop(content, workshopId, now());
		case 'workshop-restored':
			return binWorkshop(content, workshopId, null);
		case 'invite-renewed':
			return [
				...revokeInvites(content, workshopId, event.kind, now()),
				...addInvite(content, newInvite(workshopId, event.kind, newId(), now()))
			];
		default:
			return [];
	}
}

const roomsOfStage = ({ divisions }: SessionState, stage: StageKey): string[] => {
	const own = divisions.filter((division) => division.stage === stage);
	return [stage, draftRoom(stage), ...own.flatMap(({ rooms }) => rooms.map(({ id }) => sideRoom(id)))];
};

export const castEffects = (
	{ content, now }: Deps,
	participantId: string,
	{ ballotId, votes }: { ballotId: string; votes: Readonly<Record<string, number>> }
): Write[] =>
	Object.keys(votes).length === 0
		? withdrawVotes(content, ballotId, participantId)
		: castVotes(content, ballotId, { participantId, votes }, now());
