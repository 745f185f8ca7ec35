/** Everything the play looks at, from ledger and rooms. Of private drafts it reads only those of simulated colleagues. */
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import { draftRoom } from '#lib/domain/session/stage.ts';
import { findStage, openQuestion, type SessionState } from '#lib/domain/session/state.ts';
import { listCards } from '#lib/board/cards.ts';
import { listReadMarks } from '../storage/read-marks.ts';
import { readVoters } from '../storage/ballots.ts';
import type { Deps } from '../workshops/deps.ts';
import type { Scene } from './play/scene.ts';

/** Null when there is no such workshop. */
export async function readScene(deps: Deps, workshopId: WorkshopId, spent: ReadonlySet<string>): Promise<Scene | null> {
	const state = await deps.states.load(workshopId);
	if (!state) return null;
	const ballot = state.currentStage && findStage(state, state.currentStage)?.ballot;
	const question = openQuestion(state);
	const [contents, drafts, readBy, voters] = await Promise.all([
		deps.contents.read(workshopId),
		readDrafts(deps, workshopId, state),
		listReadMarks(deps.content, workshopId),
		ballot || question ? readVoters(deps.content, workshopId) : null
	]);
	const voted = new Set((ballot && voters?.get(ballot.id)) || []);
	const answered = new Set((question && voters?.get(question.id)) || []);
	return { seed: workshopId, state, contents, drafts, voted, answered, readBy, now: deps.now(), spent };
}

async function readDrafts(
	{ gate }: Deps,
	workshopId: WorkshopId,
	state: SessionState
): Promise<Map<ParticipantId, readonly string[]>> {
	const stage = state.currentStage && findStage(state, state.currentStage);
	if (!stage || stage.phase !== 'write') return new Map();
	const simulated = new Set(state.participants.filter((each) => each.simulated).map(({ id }) => id));
	const rooms = await gate.listDrafts(workshopId, draftRoom(stage.key));
	const own = rooms.filter(({ owner }) => owner !== null && simulated.has(owner));
	const read = own.map(async (address) => {
		const copy = await gate.read(address);
		return [address.owner!, copy ? listCards(copy.doc).map(({ id }) => id) : []] as const;
	});
	return new Map(await Promise.all(read));
}
