/** Finding out what an invitation opens, and joining. Role and side follow from the invitation and the function, never from the caller. */
import { WorkshopId, type ParticipantId, type PersonId } from '#lib/domain/id.ts';
import { sideOf, type FunctionName, type Role } from '#lib/domain/people/people.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { isAgreed } from '#lib/domain/session/agreed.ts';
import { activeParticipants, countBySide, type SessionState } from '#lib/domain/session/state.ts';
import { readText } from '#lib/domain/text.ts';
import type { Person } from '../identity/port.ts';
import type { InviteInfo, Workshops } from '../services.ts';
import { findInvite, type Invite, type InviteKind } from '../storage/invites.ts';
import { appendEvents } from '../storage/ledger.ts';
import { addParticipant } from '../storage/participants.ts';
import { Conflict, isConflict, type Write } from '../storage/port.ts';
import { readCode } from './codes.ts';
import type { Deps } from './deps.ts';
import { findMember } from './members.ts';
import { returnUrlOf } from './views.ts';

const MAX_ATTEMPTS = 5;

type JoinInput = Parameters<Workshops['join']>[1];

/** @throws Refusal `invite-invalid`: unknown, revoked, or a short code of a workshop that is over; it does not say which */
async function openInvite(deps: Deps, typed: string): Promise<{ invite: Invite; state: SessionState }> {
	const { code, short } = readCode(typed);
	const invite = await findInvite(deps.content, code);
	const state = invite && (await deps.states.load(invite.workshopId));
	// Six characters can be guessed in the long run, so they only work while people gather around them (05-decisions 30).
	const over = !state || state.deletedAt !== null || (short && (isAgreed(state) || state.archivedAt !== null));
	if (over) throw new Refusal('invite-invalid', 'no such invitation');
	return { invite, state };
}

/** @throws Refusal `invite-invalid` */
export const workshopBehind = async (deps: Deps, code: string): Promise<WorkshopId> =>
	WorkshopId.parse((await openInvite(deps, code)).invite.workshopId);

export async function readInvite(deps: Deps, person: Person | null, code: string): Promise<InviteInfo> {
	const { invite, state } = await openInvite(deps, code);
	const member = person && (await findMember(deps, person.id, invite.workshopId));
	const active = activeParticipants(state);
	const { field, internal } = countBySide(active);
	return {
		workshopId: invite.workshopId,
		title: readText(state.title, person?.locale ?? state.locale).text,
		kind: invite.kind,
		people: { field, internal, others: active.length - field - internal },
		locale: state.locale,
		german: state.german,
		joined: member?.participant.state === 'active'
	};
}

export async function join(
	deps: Deps,
	person: Person,
	input: JoinInput,
	origin: string
): ReturnType<Workshops['join']> {
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const { invite, state } = await openInvite(deps, input.code);
		const member = await findMember(deps, person.id, invite.workshopId);
		if (member?.participant.state === 'active') {
			const { workshopId, participant } = member;
			return { workshopId, participantId: participant.id, returnUrl: returnUrlOf(deps, member, person.id, origin) };
		}
		if (state.archivedAt !== null) throw new Refusal('workshop-archived', 'nobody new joins what is read-only');
		try {
			// Somebody who was removed and holds a valid invitation comes back as the same entry, for everybody to see.
			const id = member?.joinedAs ?? (deps.newId() as ParticipantId);
			const workshopId = WorkshopId.parse(invite.workshopId);
			const newcomer: Newcomer = {
				personId: person.id,
				name: input.name?.trim() || person.name,
				function: input.function,
				region: input.region,
				role: roleOf(invite.kind, input.function)
			};
			await deps.content.commit(writesOf(deps, newcomer, { workshopId, state, id, known: member !== null }));
			deps.changes.tell(workshopId, 'ledger');
		} catch (error) {
			if (!isConflict(error)) throw error;
		}
	}
	throw new Refusal('conflict', `lost ${MAX_ATTEMPTS} races for the ledger`);
}

export interface Colleague extends Pick<Newcomer, 'name' | 'function'> {
	/** How many colleagues sit at the table before. */
	readonly seat: number;
}

/**
 * A simulated colleague sits down in a rehearsal: an entry like everybody's, marked as what it is. Nobody has a session for its
 * person, so nobody can speak as it but this server. @throws Conflict `seat-taken` when somebody sits there already
 */
export async function seatSimulated(
	deps: Deps,
	workshopId: WorkshopId,
	{ seat, name, function: fn }: Colleague
): Promise<void> {
	const state = await deps.states.load(workshopId);
	if (!state?.rehearsal) throw new Refusal('not-allowed', 'only a rehearsal has simulated colleagues');
	if (state.participants.filter((each) => each.simulated).length !== seat) throw new Conflict('seat-taken');
	const newcomer: Newcomer = {
		name,
		function: fn,
		personId: deps.newId() as PersonId,
		role: roleOf('participant', fn),
		simulated: true
	};
	const id = deps.newId() as ParticipantId;
	await deps.content.commit(writesOf(deps, newcomer, { workshopId, state, id, known: false }));
	deps.changes.tell(workshopId, 'ledger');
}

interface Newcomer {
	readonly personId: PersonId;
	readonly name: string;
	readonly function: FunctionName;
	readonly region?: string | undefined;
	readonly role: Role;
	readonly simulated?: true;
}

function writesOf(
	{ content, now }: Deps,
	{ personId, name, function: fn, region, role, simulated }: Newcomer,
	{ workshopId, state, id, known }: { workshopId: WorkshopId; state: SessionState; id: ParticipantId; known: boolean }
): Write[] {
	const at = now();
	const event: SessionEvent = {
		type: 'participant-joined',
		participantId: id,
		function: fn,
		side: sideOf(fn),
		role,
		...(region ? { region } : {}),
		...(simulated ? { simulated } : {})
	};
	return [
		...(known ? [] : addParticipant(content, { workshopId, id, personId, name, joinedAt: at })),
		...appendEvents(content, workshopId, state.rev, [{ at, actor: id, event }])
	];
}

/** Nobody becomes a facilitator by joining; who moderates without being asked to, watches. */
function roleOf(kind: InviteKind, fn: FunctionName): Role {
	if (kind === 'observer' || fn === 'facilitation') return 'observer';
	return fn === 'management' ? 'sponsor' : 'participant';
}
