/**
 * Which rooms a participant may open, and write to, right now: a property of room and connection, never of a single update.
 * Rules AC in RULES.md; source: 12-method §3.2 and §3.5, 05-decisions 1–4.
 */
import type { ParticipantId } from '../id.ts';
import { openDivision } from './side-rooms.ts';
import { draftRoom, readRoom, sideRoom, type Phase, type RoomName } from './stage.ts';
import { findParticipant, findStage, type Participant, type SessionState, type Stage } from './state.ts';

export type RoomAccess = 'write' | 'read' | 'none';

/** Phases in which the shared text of a stage may change. Elsewhere it is empty, being read, being voted on, or frozen. */
const OPEN_PHASES: readonly Phase[] = ['cluster', 'draft'];

export function roomAccess(state: SessionState, participantId: ParticipantId, room: RoomName): RoomAccess {
	const participant = findParticipant(state, participantId);
	if (participant?.state !== 'active' || state.deletedAt !== null) return 'none';
	const open = accessNow(state, participant, room);
	return open === 'write' && state.archivedAt !== null ? 'read' : open;
}

function accessNow(state: SessionState, participant: Participant, room: RoomName): RoomAccess {
	const target = readRoom(room);
	if (target.kind === 'common') return mayWork(participant) ? 'write' : 'read';
	if (target.kind === 'side') return sideAccess(state, participant, target.id);
	const stage = findStage(state, target.stage);
	// A plan this one goes on from may have brought more than the day works on: it is there to be read [AC6].
	if (!stage) return target.kind === 'stage' && state.brought.includes(target.stage) ? 'read' : 'none';
	if (target.kind === 'draft') {
		// The facilitator stays neutral and watchers only watch: neither has a draft [AC3].
		if (participant.role !== 'participant') return 'none';
		// While small groups are at it, they are what one writes in [SR6].
		const divided = openDivision(state.divisions)?.stage === stage.key;
		return takesDrafts(stage) && !divided ? 'write' : 'read';
	}
	return OPEN_PHASES.includes(stage.phase) && mayWork(participant) ? 'write' : 'read';
}

/** A small group's room is its members', to write in while it is at work; whoever facilitates reads along, nobody else does [SR5]. */
function sideAccess(state: SessionState, { id, role }: Participant, roomId: string): RoomAccess {
	for (const { open, rooms } of state.divisions) {
		const room = rooms.find((each) => each.id === roomId);
		if (!room) continue;
		const among = (ids: readonly ParticipantId[]): boolean =>
			ids.some((each) => findParticipant(state, each)?.id === id);
		if (role === 'participant' && among(room.members)) return open ? 'write' : 'read';
		return role === 'facilitator' || among(room.were) || among(room.members) ? 'read' : 'none';
	}
	return 'none';
}

/** One's own cards are written before a stage opens and while it is being written (12-method §3.2), where it reveals cards at all [AC2]. */
const takesDrafts = ({ phase, phases }: Stage): boolean =>
	phase === 'write' || (phase === 'prepare' && phases.includes('write'));

/** Writes content: participants of every side (an agency writes, but does not vote), and the facilitator as scribe. */
const mayWork = (participant: Participant): boolean =>
	participant.role === 'participant' || participant.role === 'facilitator';

/** Rooms in which presence carries no names and no client-id mapping leaves the server (05-decisions 4) [AC5]. */
export function namesHidden(state: SessionState, room: RoomName): boolean {
	const target = readRoom(room);
	// In a small group one sees whom one works with.
	if (target.kind === 'common' || target.kind === 'side') return false;
	const stage = findStage(state, target.stage);
	const phase = stage?.phase;
	// Who adds a card to the board would be told by whose hand it came from [VA6].
	if (stage?.naming === 'nobody' && (phase === 'reveal' || phase === 'cluster')) return true;
	return target.kind === 'draft' || phase === 'prepare' || phase === 'write' || phase === 'vote';
}

/** Every room of the workshop this participant may open, for the interface. */
export function roomsOf(state: SessionState, participantId: ParticipantId): Record<string, 'read' | 'write'> {
	const names: RoomName[] = [
		'common',
		...state.brought,
		...state.stages.flatMap(({ key }): RoomName[] => [key, draftRoom(key)]),
		...state.divisions.flatMap(({ rooms }) => rooms.map(({ id }) => sideRoom(id)))
	];
	const rooms: Record<string, 'read' | 'write'> = {};
	for (const name of names) {
		const access = roomAccess(state, participantId, name);
		if (access !== 'none') rooms[name] = access;
	}
	return rooms;
}
