/**
 * The reveal: ready cards leave their authors' drafts as copies, under new ids, in an order that says nothing about who or when
 * (05-decisions 2–4). Ids are derived, so a reveal that crashed and is repeated makes no doubles.
 */
import { createHmac } from 'node:crypto';
import type * as Y from 'yjs';
import type { ParticipantId } from '#lib/domain/id.ts';
import { labelOf, labelsFor, stricter, USUAL_NAMING, type Labels, type Naming } from '#lib/domain/people/naming.ts';
import type { Card } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { SharedRoom } from '#lib/domain/versions/version.ts';
import { activeParticipants, findParticipant, findStage, type SessionState } from '#lib/domain/session/state.ts';
import { addCard, listCards, toldOf } from '#lib/board/cards.ts';
import { ranksAfter } from '#lib/board/rank.ts';
import type { RoomAddress } from '../rooms/ports.ts';

/** 128 bits in hex: an id nobody can compute without the key, so it points at no author. */
const ID_BYTES = 16;

export interface RevealedCard {
	readonly card: Pick<Card, 'id' | 'text' | 'side' | 'fn'>;
	/** Null for what a small group wrote together, and where it is not to be kept [VA6]. */
	readonly author: ParticipantId | null;
	/** Everybody may know whose it is. */
	readonly named?: boolean;
}

export interface DraftRoom {
	readonly address: RoomAddress;
	readonly doc: Y.Doc;
}

/**
 * What the drafts of a stage put on the table, shuffled. Each tells of its author what the stage says, and never more than the
 * author was told when they began it.
 * @param key secret; the same key, workshop, stage, owner and card give the same id
 */
export function collectReadyCards(
	state: SessionState,
	stage: StageKey,
	drafts: readonly DraftRoom[],
	key: Buffer
): RevealedCard[] {
	const naming = namingOf(state, stage);
	const cards = drafts.flatMap(({ address, doc }) => {
		const owner = address.owner;
		const author = owner && findParticipant(state, owner);
		if (!author) return [];
		return readyCards(state, stage, doc).map(({ id, text }) => {
			const told = stricter(naming, toldOf(doc, id));
			const { side, fn } = labelOf(author, labelsUnder(state, told));
			return {
				card: {
					id: deriveId(key, [address.workshopId, stage, owner, id]),
					text: text.trim(),
					side,
					...(fn ? { fn } : {})
				},
				author: told === 'nobody' ? null : author.id,
				named: told === 'named'
			};
		});
	});
	// Derived ids are as good as random: sorting by them is the shuffle, and the same one every time.
	return cards.sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
}

export const deriveId = (key: Buffer, parts: readonly string[]): string =>
	createHmac('sha256', key).update(JSON.stringify(parts)).digest().subarray(0, ID_BYTES).toString('hex');

/** What its author released and no small group has taken up [SR6]. */
export function readyCards(state: SessionState, stage: StageKey, doc: Y.Doc): Card[] {
	const taken = new Set(state.divisions.flatMap((each) => (each.stage === stage ? each.taken : [])));
	return listCards(doc).filter(({ id, ready, text }) => ready && text.trim() !== '' && !taken.has(id));
}

const namingOf = (state: SessionState, room: SharedRoom): Naming =>
	(room !== 'common' && findStage(state, room)?.naming) || USUAL_NAMING;

const labelsUnder = (state: SessionState, naming: Naming): Labels =>
	labelsFor(activeParticipants(state), naming, state.settings.kAnonymity);

/** Labels that cards of a room may carry now: those that enough people share. */
export const labelsIn = (state: SessionState, room: SharedRoom): Labels => labelsUnder(state, namingOf(state, room));

export function placeRevealed(doc: Y.Doc, cards: readonly RevealedCard[], origin: unknown): void {
	// All ranks at once: finding each card's place anew would hold everybody up where hundreds are revealed.
	const ranks = ranksAfter(listCards(doc).at(-1)?.rank ?? null, cards.length);
	doc.transact(() => {
		for (const [i, { card }] of cards.entries()) addCard(doc, { ...card, rank: ranks[i]! }, origin);
	}, origin);
}
