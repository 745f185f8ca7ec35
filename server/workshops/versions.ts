/**
 * Earlier versions of a room for one viewer: the list, one of them, and what differs. Nothing that the viewer could not read in the
 * room itself comes back through a version, and sides only as the board shows them now. Rules SV85–SV88.
 */
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { namesHidden, roomAccess } from '#lib/domain/session/access.ts';
import { withoutCovered } from '#lib/domain/session/covered.ts';
import { findParticipant, findStage, type SessionState } from '#lib/domain/session/state.ts';
import { AGREEING_SIDES, type Side } from '#lib/domain/people/people.ts';
import { compareContent } from '#lib/domain/versions/compare.ts';
import { entryKey, SHARED_ROOMS, type SharedRoom } from '#lib/domain/versions/version.ts';
import type { Person } from '../identity/port.ts';
import { roomId } from '../rooms/ports.ts';
import type { Look } from '../rooms/look.ts';
import type { ListedVersion, SeenVersion, Workshops } from '../services.ts';
import { readClients } from '../storage/rooms.ts';
import { findVersion, listVersions, readVersion, type StoredVersion } from '../storage/versions.ts';
import { sharedRoom } from './contents.ts';
import type { Deps } from './deps.ts';
import { requireMember, type Member } from './members.ts';
import { labelsIn } from './reveal.ts';
import { readBeside } from './sources.ts';

/** Who wrote what is told, and known, for so long, and not after adoption (05-decisions 17). */
export const ATTRIBUTED_MS = 7 * 86_400_000;

/** @throws Refusal `not-found` for a room there is not, or that this person may not read now */
function requireRoom({ state, participant }: Member, room: string): SharedRoom {
	const known = SHARED_ROOMS.find((each) => each === room);
	const there = known && (known === 'common' || findStage(state, known));
	if (!there || roomAccess(state, participant.id, known) === 'none') throw new Refusal('not-found', `no room ${room}`);
	return known;
}

export async function versions(
	deps: Deps,
	person: Person,
	workshopId: string,
	room: string
): Promise<readonly ListedVersion[]> {
	const member = await requireMember(deps, person.id, workshopId);
	const name = requireRoom(member, room);
	const beside = await readBeside(deps, workshopId, member.state);
	const list = await listVersions(deps.content, workshopId, name);
	return list.map((version) => describe(member.state, version, beside));
}

type Beside = Awaited<ReturnType<typeof readBeside>>;

function describe(state: SessionState, version: StoredVersion, { names, texts }: Beside): ListedVersion {
	const { id, room, kind, at, seq, rev, askedBy, labelId } = version;
	const name = room as SharedRoom;
	// Who did it is said where the stage says names now.
	const asker = askedBy && !namesHidden(state, name) ? findParticipant(state, askedBy as ParticipantId) : undefined;
	return {
		id,
		room: name,
		kind,
		at,
		seq,
		rev,
		label: (labelId && texts.get(labelId)) || null,
		by: (asker && names.get(asker.id)) || null
	};
}

export async function version(
	deps: Deps,
	person: Person,
	workshopId: string,
	{ versionId, against, locale }: Parameters<Workshops['version']>[2]
): Promise<SeenVersion> {
	const member = await requireMember(deps, person.id, workshopId);
	const { content, gate } = deps;
	const then = await requireVersion(deps, member, versionId);
	const other = against === null ? null : await requireVersion(deps, member, against);
	if (other && other.room !== then.room) throw new Refusal('not-found', 'versions of two rooms');
	const thenData = await readVersion(content, then);
	const nowData = other ? await readVersion(content, other) : await readNow(deps, then);
	const [before, after, beside] = await Promise.all([
		gate.look(thenData),
		gate.look(nowData, thenData),
		readBeside(deps, workshopId, member.state)
	]);
	const shown = showing(member.state, then.room as SharedRoom);
	const sidesOf = await attribution(deps, member, then, after);
	return {
		version: describe(member.state, then, beside),
		content: shown(before.content),
		changes: compareContent(shown(before.content), shown(after.content), locale).map((change) => ({
			...change,
			sides: sidesOf(entryKey(change))
		}))
	};
}

async function readNow({ gate }: Deps, { workshopId, room }: StoredVersion): Promise<Uint8Array> {
	const state = await gate.state(sharedRoom(workshopId as WorkshopId, room as SharedRoom));
	if (!state) throw new Refusal('not-found', `no room ${room}`);
	return state.data;
}

/** @throws Refusal `not-found` also for one of a room this person may not read now */
async function requireVersion({ content }: Deps, member: Member, id: string): Promise<StoredVersion> {
	const found = await findVersion(content, member.workshopId, id);
	if (!found) throw new Refusal('not-found', `no version ${id}`);
	requireRoom(member, found.room);
	return found;
}

/** Cards as they may be shown now: without the words of covered ones, and where fewer than k people share a label without it [SV86]. */
function showing(state: SessionState, room: SharedRoom): (content: StageContent) => StageContent {
	const labels = labelsIn(state, room);
	const covers = (room !== 'common' && findStage(state, room)?.covers) || [];
	return (content) => ({
		...content,
		cards: withoutCovered(covers, content).cards.map(({ fn, ...card }) => ({
			...card,
			side: card.side && labels.side(card.side) ? card.side : null,
			...(fn && labels.fn(fn) ? { fn } : {})
		}))
	});
}

/**
 * Which sides wrote in an entry since: never whose hand it was; only where k people share each of the two sides, or the silence
 * about one would name it; only where the stage names people now, for seven days and until adoption. Who deleted something is not
 * known [SV87].
 */
async function attribution(
	{ content, now }: Deps,
	{ state, workshopId }: Member,
	{ room, at }: StoredVersion,
	{ writers }: Look
): Promise<(entry: string) => readonly Side[]> {
	const name = room as SharedRoom;
	const adopted = name !== 'common' && findStage(state, name)?.adopted;
	const labels = labelsIn(state, name);
	const named = AGREEING_SIDES.every(labels.side) && !namesHidden(state, name);
	if (!named || adopted || now() - at > ATTRIBUTED_MS) return () => [];
	const clients = await readClients(content, roomId(sharedRoom(workshopId, name)));
	const sideOf = (client: number): Side | undefined => {
		const owner = clients.get(client);
		return owner ? findParticipant(state, owner as ParticipantId)?.side : undefined;
	};
	return (entry) => {
		const sides = new Set((writers.get(entry) ?? []).map(sideOf));
		// One that may not be named would be the one that is left out.
		const known = [...sides].filter((side) => side !== undefined);
		return known.every(labels.side) ? known : [];
	};
}
