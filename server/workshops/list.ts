/** The workshops of one person, and what waits for them in each: the home page, and `GET /api/workshops`. */
import type { WorkshopId } from '#lib/domain/id.ts';
import { roomAccess } from '#lib/domain/session/access.ts';
import { needsOf, type Need } from '#lib/domain/session/needs.ts';
import { isAgreed } from '#lib/domain/session/agreed.ts';
import { ringOfAll } from '#lib/domain/session/ring.ts';
import { draftRoom } from '#lib/domain/session/stage.ts';
import {
	findParticipant,
	findStage,
	openQuestion,
	type Participant,
	type SessionState
} from '#lib/domain/session/state.ts';
import { readText } from '#lib/domain/text.ts';
import type { Person } from '../identity/port.ts';
import type { Listed } from '../services.ts';
import { readOwnVotes } from '../storage/ballots.ts';
import { listEntriesOf } from '../storage/participants.ts';
import { readLastWritten } from '../storage/rooms.ts';
import { withPublishedDone } from './counts.ts';
import type { Deps } from './deps.ts';

/** Of those joined last; more than anybody looks through, and few enough for one question to the database. */
export const MAX_LISTED = 200;

export async function list(deps: Deps, person: Person): Promise<readonly Listed[]> {
	const entries = await listEntriesOf(deps.content, person.id, MAX_LISTED);
	const written = await readLastWritten(
		deps.content,
		entries.map((entry) => entry.workshopId)
	);
	const listed = await Promise.all(
		entries.map(async ({ workshopId, id }) => {
			const state = await deps.states.load(workshopId);
			const participant = state && findParticipant(state, id);
			if (!state || participant?.state !== 'active') return [];
			if (state.deletedAt !== null && participant.role !== 'facilitator') return [];
			return [await describe(deps, person, { workshopId, state, participant }, written.get(workshopId) ?? 0)];
		})
	);
	return listed.flat().sort((a, b) => b.changedAt - a.changedAt);
}

interface Entry {
	readonly workshopId: WorkshopId;
	readonly state: SessionState;
	readonly participant: Participant;
}

async function describe(deps: Deps, person: Person, entry: Entry, writtenAt: number): Promise<Listed> {
	const { workshopId, state, participant } = entry;
	const current = state.currentStage ? findStage(state, state.currentStage) : undefined;
	return {
		id: workshopId,
		title: readText(state.title, person.locale).text,
		role: participant.role,
		rehearsal: state.rehearsal,
		createdAt: state.createdAt,
		changedAt: Math.max(state.changedAt, writtenAt),
		shelf: state.deletedAt !== null ? 'bin' : state.archivedAt !== null ? 'archived' : 'open',
		deletedAt: state.deletedAt,
		current: current ? { stage: current.key, phase: current.phase } : null,
		imported: state.imported,
		agreed: isAgreed(state),
		ring: ringOfAll(state.stages),
		needs: await needsIn(deps, entry),
		captures: roomAccess(state, participant.id, draftRoom('insights')) === 'write'
	};
}

/** Who leads reads published marks, as everywhere: a home page must not tell sooner than the room who is done [SV41]. */
async function needsIn(deps: Deps, { workshopId, state, participant }: Entry): Promise<Need[]> {
	const ballot = state.stages.find((stage) => stage.ballot?.state === 'open')?.ballot;
	const question = openQuestion(state);
	const now = deps.now();
	if (participant.role !== 'facilitator') {
		const votes = (ballot ?? question) && (await readOwnVotes(deps.content, workshopId, participant.id));
		return needsOf(state, participant.id, { voted: [...(votes?.keys() ?? [])], now });
	}
	const blind = ballot || question || state.stages.some((stage) => stage.phase === 'write');
	if (!blind) return needsOf(state, participant.id, { voted: [], now });
	const marks = await deps.counts.readMarks(workshopId);
	const voters = (ballot && marks.voted.get(ballot.id)) ?? [];
	const answered = (question && marks.voted.get(question.id)) ?? [];
	const facts = { voted: [], voters, answered, now };
	return needsOf(withPublishedDone(state, participant.id, marks), participant.id, facts);
}
