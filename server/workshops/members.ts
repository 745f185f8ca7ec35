/** From a person to the participant they are in a workshop. The one check that everything else stands behind [SV4]. */
import type { ParticipantId, PersonId, WorkshopId } from '#lib/domain/id.ts';
import { Id } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { findParticipant, type Participant, type SessionState } from '#lib/domain/session/state.ts';
import { findParticipant as findRow, listParticipants } from '../storage/participants.ts';
import type { Deps } from './deps.ts';

export interface Member {
	readonly workshopId: WorkshopId;
	readonly state: SessionState;
	/** The entry that goes on, when two entries of this person were merged. */
	readonly participant: Participant;
	/** The entry this person joined with: return links name it. */
	readonly joinedAs: ParticipantId;
}

/** Null for unknown and deleted workshops and strangers alike; a removed participant is still found, as `removed`. */
export async function findMember(
	deps: Pick<Deps, 'content' | 'states'>,
	personId: PersonId,
	workshopId: string
): Promise<Member | null> {
	const member = await findEntry(deps, personId, workshopId);
	return member?.state.deletedAt === null ? member : null;
}

/** The same check for many people at once: all of them in one state. */
export async function findMembers(
	{ content, states }: Pick<Deps, 'content' | 'states'>,
	workshopId: WorkshopId
): Promise<(personId: PersonId) => Member | null> {
	const state = await states.load(workshopId);
	if (state?.deletedAt !== null) return () => null;
	const rows = new Map((await listParticipants(content, workshopId)).map((row) => [row.personId, row]));
	return (personId) => {
		const row = rows.get(personId);
		const participant = row && findParticipant(state, row.id);
		return participant ? { workshopId, state, participant, joinedAs: row.id } : null;
	};
}

/** Also in the bin: only for what can bring a workshop back. */
async function findEntry(
	{ content, states }: Pick<Deps, 'content' | 'states'>,
	personId: PersonId,
	workshopId: string
): Promise<Member | null> {
	if (!Id.safeParse(workshopId).success) return null;
	const row = await findRow(content, workshopId, personId);
	const state = row && (await states.load(workshopId));
	const participant = state && findParticipant(state, row.id);
	return participant ? { workshopId: row.workshopId, state, participant, joinedAs: row.id } : null;
}

/** @throws Refusal `not-found` for everybody who does not take part (02-contract: unknown and forbidden look the same) */
export async function requireMember(
	deps: Pick<Deps, 'content' | 'states'>,
	personId: PersonId,
	workshopId: string
): Promise<Member> {
	return requireActive(await findMember(deps, personId, workshopId));
}

/** As `requireMember`, but its facilitator also finds a workshop in the bin. @throws Refusal `not-found` */
export async function requireRestorer(
	deps: Pick<Deps, 'content' | 'states'>,
	personId: PersonId,
	workshopId: string
): Promise<Member> {
	const member = await findEntry(deps, personId, workshopId);
	const finds = member?.state.deletedAt === null || member?.participant.role === 'facilitator';
	return requireActive(finds ? member : null);
}

function requireActive(member: Member | null): Member {
	if (member?.participant.state !== 'active') throw new Refusal('not-found', 'no such workshop for this person');
	return member;
}
