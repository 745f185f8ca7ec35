/**
 * What rooms ask: may this person open that room now, and write there? Answers come from the ledger (domain/session/access.ts),
 * never from a document.
 */
import type { PersonId } from '#lib/domain/id.ts';
import { namesHidden, roomAccess } from '#lib/domain/session/access.ts';
import { readRoom, RoomName, type RoomKind } from '#lib/domain/session/stage.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import type { Access, RoomAddress } from '../rooms/ports.ts';
import type { Deps } from './deps.ts';
import { findMember } from './members.ts';
import { readBeside } from './sources.ts';

function exists(state: SessionState, target: RoomKind): boolean {
	if (target.kind === 'common') return true;
	if (target.kind === 'side') return state.divisions.some(({ rooms }) => rooms.some(({ id }) => id === target.id));
	return state.stages.some((stage) => stage.key === target.stage);
}

export function createAccess(deps: Pick<Deps, 'content' | 'states' | 'changes'>): Access {
	return {
		async admit(personId: PersonId, workshopId: string, room: string) {
			const name = RoomName.safeParse(room);
			const member = await findMember(deps, personId, workshopId);
			if (!member || !name.success) return 'no-such-room';
			const { state, participant } = member;
			if (participant.state !== 'active') return 'forbidden';
			const target = readRoom(name.data);
			if (!exists(state, target)) return 'no-such-room';
			const access = roomAccess(state, participant.id, name.data);
			if (access === 'none') return 'forbidden';
			const owner = target.kind === 'draft' ? participant.id : null;
			const address: RoomAddress = { workshopId: member.workshopId, room: name.data, owner };
			return {
				address,
				personId,
				participantId: participant.id,
				identity: namesHidden(state, name.data)
					? null
					: {
							name: (await readBeside(deps, member.workshopId, state)).names.get(participant.id) ?? '',
							side: participant.side
						},
				writable: access === 'write'
			};
		},
		onChange: (listener) => deps.changes.onChange((workshopId, change) => change === 'ledger' && listener(workshopId))
	};
}
