/** The workshops service: every way into a workshop, in one place (`Workshops` of ../services.ts). */
import type { WorkshopId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { findParticipant } from '#lib/domain/session/state.ts';
import { readText } from '#lib/domain/text.ts';
import { provesReturn, readReturnToken } from '../identity/return-link.ts';
import type { ReturnLink, Workshops } from '../services.ts';
import { listParticipants } from '../storage/participants.ts';
import { create, importPlan } from './create.ts';
import type { Deps } from './deps.ts';
import { handle, requireAsking } from './handle.ts';
import { join, readInvite, seatSimulated, workshopBehind, type Colleague } from './join.ts';
import { list } from './list.ts';
import { findMember, requireMember } from './members.ts';
import { exportPlan, plan } from './plan.ts';
import { createQueues } from './states.ts';
import { version, versions } from './versions.ts';
import { viewFor } from './views.ts';
import { closeWindows, type Asleep } from './windows.ts';

/** What rehearsals need beside: a seat for somebody who has no invitation, in turn with the commands of the workshop. */
export interface PlayedWorkshops extends Workshops {
	seatSimulated(workshopId: WorkshopId, colleague: Colleague): Promise<void>;
	/** Opens and closes what is due, in turn with commands. */
	closeWindows(onError: (error: unknown) => void): Promise<void>;
}

export function createWorkshops(deps: Deps): PlayedWorkshops {
	const inTurn = createQueues();
	const asleep: Asleep = new Map();
	return {
		create: (person, input, origin, key) => create(deps, person, input, { origin, key }),
		importPlan: (person, document, origin, key) => importPlan(deps, person, document, { origin, key }),
		readInvite: (person, code) => readInvite(deps, person, code),
		join: async (person, input, origin) =>
			inTurn(await workshopBehind(deps, input.code), () => join(deps, person, input, origin)),
		view: async (person, workshopId, origin, as) =>
			viewFor(deps, await requireMember(deps, person.id, workshopId), person.id, origin, as),
		async command(person, workshopId, command, key) {
			const member = await requireAsking(deps, { personId: person.id, workshopId: workshopId as WorkshopId, command });
			const asked = { workshopId: member.workshopId, personId: person.id, command, key };
			return inTurn(member.workshopId, () => handle(deps, asked));
		},
		plan: (person, workshopId, options) => plan(deps, person, workshopId, options),
		exportPlan: (person, workshopId, options) => exportPlan(deps, person, workshopId, options),
		versions: (person, workshopId, room) => versions(deps, person, workshopId, room),
		version: (person, workshopId, options) => version(deps, person, workshopId, options),
		list: (person) => list(deps, person),
		wasRemoved: async (person, workshopId) =>
			(await findMember(deps, person.id, workshopId))?.participant.state === 'removed',
		async germanFor(person, workshopId) {
			const member = person && (await findMember(deps, person.id, workshopId));
			return member?.participant.state === 'active' ? member.state.german : 'formal';
		},
		readReturnLink: (token) => readReturnLink(deps, token),
		seatSimulated: (workshopId, colleague) => inTurn(workshopId, () => seatSimulated(deps, workshopId, colleague)),
		closeWindows: (onError) => closeWindows(deps, inTurn, asleep, onError)
	};
}

/** @throws Refusal `not-found` for forged, foreign and removed alike */
async function readReturnLink(deps: Deps, token: string): Promise<ReturnLink> {
	const claim = readReturnToken(token);
	const rows = claim ? await listParticipants(deps.content, claim.workshopId) : [];
	const row = rows.find((each) => each.id === claim?.participantId);
	const subject = row && { workshopId: row.workshopId, participantId: row.id, personId: row.personId };
	const state =
		subject && provesReturn(deps.keys.returnLink, claim!.mac, subject)
			? await deps.states.load(subject.workshopId)
			: null;
	if (!row || !state || state.deletedAt !== null || findParticipant(state, row.id)?.state !== 'active')
		throw new Refusal('not-found', 'no such return link');
	return {
		personId: row.personId,
		workshopId: row.workshopId,
		name: row.name,
		title: readText(state.title, state.locale).text,
		german: state.german
	};
}
