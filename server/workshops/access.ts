/**
 * What rooms ask: may this person open that room now, and write there? Answers come from the ledger (domain/session/access.ts),
 * never from a document. A private draft is created when its owner first opens it.
 */
import type { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { namesHidden, roomAccess } from '#lib/domain/session/access.ts';
import { readRoom, RoomName } from '#lib/domain/session/stage.ts';
import { roomId, type Access, type RoomAddress } from '../rooms/ports.ts';
import { listParticipants } from '../storage/participants.ts';
import { isConflict } from '../storage/port.ts';
import type { Deps } from './deps.ts';
import { findMember } from './members.ts';

/** Rooms known to exist: they are never deleted. */
const MAX_KNOWN = 50_000;

export function createAccess(deps: Pick<Deps, 'content' | 'states' | 'gate' | 'changes'>): Access {
	const known = new Set<string>();

	/** Two tabs may open a new draft at the same moment: one creates it, the other finds it. */
	const ensureDraft = async (address: RoomAddress): Promise<void> => {
		const id = roomId(address);
		if (known.has(id)) return;
		const row = await deps.content.query.selectFrom('room').select('id').where('id', '=', id).executeTakeFirst();
		if (!row) {
			await deps.content.commit(deps.gate.seed(address, () => undefined)).catch((error: unknown) => {
				if (!isConflict(error)) throw error;
			});
		}
		if (known.size > MAX_KNOWN) known.clear();
		known.add(id);
	};

	return {
		async admit(personId: PersonId, workshopId: string, room: string) {
			const name = RoomName.safeParse(room);
			const member = await findMember(deps, personId, workshopId);
			if (!member || !name.success) return 'no-such-room';
			const { state, participant } = member;
			if (participant.state !== 'active') return 'forbidden';
			const target = readRoom(name.data);
			if (target.kind !== 'common' && !state.stages.some((stage) => stage.key === target.stage)) return 'no-such-room';
			const access = roomAccess(state, participant.id, name.data);
			if (access === 'none') return 'forbidden';
			const owner = target.kind === 'draft' ? participant.id : null;
			const address: RoomAddress = { workshopId: member.workshopId, room: name.data, owner };
			if (owner) await ensureDraft(address);
			return {
				address,
				personId,
				participantId: participant.id,
				identity: namesHidden(state, name.data)
					? null
					: { name: await readName(deps, member.workshopId, participant.id), side: participant.side },
				writable: access === 'write'
			};
		},
		onChange: (listener) => deps.changes.onChange((workshopId, change) => change === 'ledger' && listener(workshopId))
	};
}

async function readName(
	{ content }: Pick<Deps, 'content'>,
	workshopId: WorkshopId,
	id: ParticipantId
): Promise<string> {
	const rows = await listParticipants(content, workshopId);
	return rows.find((row) => row.id === id)?.name ?? '';
}
