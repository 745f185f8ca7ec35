/**
 * What a command needs to know beyond the ledger (`requirements` names it): held rooms are read and hashed, casts are summed,
 * plan checks are run. Everything found here is only good while the rooms are held.
 */
import { isEntry } from '#lib/domain/plan/content-limits.ts';
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import { isAgreeingSide } from '#lib/domain/people/people.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import type { Facts, Requirements } from '#lib/domain/session/decide.ts';
import { draftRoom, sideRoom, type StageKey } from '#lib/domain/session/stage.ts';
import { findStage, type Ballot, type Question, type SessionState } from '#lib/domain/session/state.ts';
import { MAX_GROUP_NAME } from '#lib/board/groups.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { readCasts, type Casts } from '../storage/ballots.ts';
import { isShared, type HeldRoom, type RoomAddress } from '../rooms/ports.ts';
import { sharedRoom } from './contents.ts';
import { findCover, type FoundCover } from './cover.ts';
import type { Deps } from './deps.ts';
import { findBrought, readRecord } from './import-record.ts';
import { findEntry } from './entries.ts';
import { findingsOf } from './findings.ts';
import { hashStage } from './hash-stage.ts';
import { ideaFacts } from './ideas.ts';
import { findOutside } from './reopening.ts';
import { findTogether, heldOf } from './together.ts';
import { collectReadyCards, type RevealedCard } from './reveal.ts';
import { asRevealed, gatherKept, gatherReady, type Gathered } from './side-rooms.ts';
import { factsOf, findVersions, type FoundVersions } from './version-changes.ts';

/** Facts for the rule, and what the effects need to remember of how they were found. */
export interface Found {
	readonly facts: Facts;
	/** For the stage's room: of drafts at a reveal, of small groups when they are brought back. */
	readonly revealed: readonly RevealedCard[];
	/** For the rooms of small groups that are made now. */
	readonly gathered: readonly Gathered[];
	/** The ballot's revision the tally was made on. */
	readonly revision: number;
	/** For keeping a version, or bringing one back. */
	readonly versions: FoundVersions | null;
	/** The room of a stage among those that are held. */
	readonly roomOf: (stage: StageKey) => HeldRoom | undefined;
	/** For covering a card, or uncovering it. */
	readonly cover: FoundCover | null;
}

/** Rooms to hold, the stage's own first; then its drafts and small groups, as far as they are read. None: nothing needs to stand still. */
export async function roomsToHold({ gate }: Deps, workshopId: WorkshopId, needs: Requirements): Promise<RoomAddress[]> {
	const { sideRooms, reveal, take } = needs;
	const ofStage = reveal ?? needs.freeze ?? needs.renew ?? needs.options ?? needs.restore?.room ?? needs.cover?.stage;
	const stage = ofStage ?? (sideRooms?.back && sideRooms.stage);
	const written = reveal ?? take;
	const drafts = written ? await gate.listDrafts(workshopId, draftRoom(written)) : [];
	const groups = sideRooms?.rooms.map((id) => sharedRoom(workshopId, sideRoom(id))) ?? [];
	const together = needs.together?.map((key) => sharedRoom(workshopId, key)) ?? [];
	return [...(stage ? [sharedRoom(workshopId, stage)] : []), ...together, ...drafts, ...groups];
}

export async function findFacts(
	deps: Deps,
	workshopId: WorkshopId,
	state: SessionState,
	needs: Requirements,
	held: readonly { readonly address: RoomAddress; readonly room: HeldRoom }[]
): Promise<Found> {
	const own = held.find(({ address }) => isShared(address))?.room;
	const content = own && readContent(own.doc);
	const open = held.map(({ address, room }) => ({ address, doc: room.doc }));
	const drafts = open.filter(({ address }) => address.owner !== null);
	const ofDrafts = needs.reveal ? collectReadyCards(state, needs.reveal, drafts, deps.keys.reveal) : [];
	const kept = gatherKept(open);
	const ofGroups = needs.sideRooms?.back ? asRevealed(deps, state, workshopId, kept) : [];
	const ready = needs.take ? gatherReady(state, drafts) : [];
	const revealed = [...ofDrafts, ...ofGroups].sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
	const counted = needs.tally ?? needs.answers;
	const casts = counted ? await readCasts(deps.content, counted) : null;
	const question = state.questions.find(({ id }) => id === needs.answers);
	const ballot = needs.tally ? findBallot(state, needs.tally) : undefined;
	const versions = await findVersions(deps, workshopId, needs);
	const cover = own && needs.cover ? await findCover(deps, workshopId, state, needs.cover, own.doc) : null;
	const outside = needs.scope && content && (await findOutside(deps, workshopId, state, needs.scope, content));
	return {
		revealed,
		roomOf: (stage) => heldOf(held, stage),
		gathered: [...ready, ...(needs.sideRooms?.back ? [] : kept)],
		versions,
		cover,
		revision: casts?.revision ?? 0,
		facts: {
			...(needs.freeze && own && content
				? { held: { seq: own.seq, hash: hashStage(content), items: content.items.filter(isEntry).length } }
				: {}),
			...(needs.options && content ? { options: optionsOf(content) } : {}),
			...(needs.reveal
				? { revealedCards: revealed.length, named: ofDrafts.filter((each) => each.named).map(({ card }) => card.id) }
				: {}),
			...(needs.sideRooms ? { sideCards: ofGroups.length } : {}),
			...(needs.take ? { ready: ready.flatMap(({ owner, cards }) => cards.map(({ id }) => ({ owner, id }))) } : {}),
			...(casts && ballot ? sumUp(ballot, casts) : {}),
			...(casts && question ? { answers: answersTo(question, casts) } : {}),
			...(needs.cards ? { cards: await cardsIn(deps, workshopId, needs.cards) } : {}),
			...(await ideaFacts(deps, workshopId, state, needs)),
			...(needs.brought ? findBrought(await readRecord(deps, workshopId, state), needs.brought) : {}),
			...(needs.entry ? await findEntry(deps, workshopId, needs.entry) : {}),
			...(versions ? factsOf(versions) : {}),
			...(cover ? { covered: { words: cover.words } } : {}),
			...(outside ? { outside } : {}),
			...(needs.together ? await findTogether(deps, workshopId, state, needs.together, held) : {}),
			...(needs.check ? { findings: await checkStage(deps, workshopId, state, needs.check, content) } : {})
		}
	};
}

/** As old as what is shown, so that nobody has read what they could not have seen. */
async function cardsIn({ contents }: Deps, workshopId: WorkshopId, stage: StageKey): Promise<string[]> {
	return ((await contents.read(workshopId))[stage]?.cards ?? []).map(({ id }) => id);
}

/** Groups with a name and at least one card, in board order. A label becomes part of the ledger, so it keeps the board's length. */
function optionsOf({ groups, cards }: StageContent): { id: string; label: string }[] {
	const filled = new Set(cards.map((card) => card.group));
	return groups
		.filter(({ id, name }) => filled.has(id) && name.trim() !== '')
		.map(({ id, name }) => ({ id, label: name.trim().slice(0, MAX_GROUP_NAME).toWellFormed() }));
}

const findBallot = (state: SessionState, id: string): Ballot | undefined =>
	state.stages.find((stage) => stage.ballot?.id === id)?.ballot ?? undefined;

/** Counts by the electorate that was frozen when the ballot opened; a cast from outside it counts for nothing. */
function sumUp({ electorate, options }: Ballot, { casts }: Casts): Pick<Facts, 'tallies' | 'voters'> {
	const sides = new Map(electorate.map(({ participantId, side }) => [participantId as string, side]));
	const voters = { field: 0, internal: 0 };
	const sums = new Map(options.map(({ id }) => [id, { option: id, field: 0, internal: 0 }]));
	for (const { participantId, votes } of casts) {
		const side = sides.get(participantId);
		if (!side || !isAgreeingSide(side)) continue;
		const given = Object.entries(votes).filter(([option, dots]) => dots > 0 && sums.has(option));
		if (given.length > 0) voters[side] += 1;
		for (const [option, dots] of given) sums.get(option)![side] += dots;
	}
	return { tallies: [...sums.values()], voters };
}

/** By the side each had when the question opened, and from here on nobody's. */
function answersTo({ electorate }: Question, { casts }: Casts): NonNullable<Facts['answers']> {
	const sides = new Map(electorate.map(({ participantId, side }) => [participantId as string, side]));
	return casts.flatMap(({ participantId, votes }) => {
		const side = sides.get(participantId);
		return side ? [{ side, values: votes }] : [];
	});
}

/** Checks run on the whole plan, with the held stage exactly as it is held. */
async function checkStage(
	deps: Deps,
	workshopId: WorkshopId,
	state: SessionState,
	stage: StageKey,
	held: StageContent | undefined
): Promise<Facts['findings']> {
	if (!findStage(state, stage)) return [];
	const contents = await deps.contents.read(workshopId);
	const findings = await findingsOf(deps, workshopId, state, held ? { ...contents, [stage]: held } : contents, [stage]);
	return findings.filter((finding) => finding.stage === stage);
}

/** Whose cards they are, for the private table. */
export const authorsOf = (revealed: readonly RevealedCard[]): { cardId: string; participantId: ParticipantId }[] =>
	revealed.flatMap(({ card, author }) => (author ? [{ cardId: card.id, participantId: author }] : []));
