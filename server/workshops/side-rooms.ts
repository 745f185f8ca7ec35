/**
 * What goes into the rooms of small groups and comes out of them: cards, by value, under ids that tell nothing, in an order that
 * tells nothing (05-decisions 2). Ids are derived, so what is repeated makes no doubles. Rules SR in domain/RULES.md.
 */
import type * as Y from 'yjs';
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import type { Side } from '#lib/domain/people/people.ts';
import type { Card } from '#lib/domain/plan/content.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { readRoom, sideRoom } from '#lib/domain/session/stage.ts';
import { findParticipant, type SessionState } from '#lib/domain/session/state.ts';
import { askedBy, listCards } from '#lib/board/cards.ts';
import type { RoomAddress } from '../rooms/ports.ts';
import type { Write } from '../storage/port.ts';
import { sharedRoom } from './contents.ts';
import type { Deps } from './deps.ts';
import { deriveId, labelsIn, placeRevealed, readyCards, type RevealedCard } from './reveal.ts';

/** Cards of one private draft, or of one small group. */
export interface Gathered {
	/** The participant, or the small group. */
	readonly source: string;
	readonly cards: readonly Pick<Card, 'id' | 'text'>[];
}

interface OpenRoom {
	readonly address: RoomAddress;
	readonly doc: Y.Doc;
}

/** What small groups take along: what they marked; where they marked nothing, everything [SR6]. */
export function gatherKept(rooms: readonly OpenRoom[]): Gathered[] {
	return rooms.flatMap(({ address, doc }) => {
		const target = readRoom(address.room);
		if (target.kind !== 'side') return [];
		const written = listCards(doc).filter(({ text }) => text.trim() !== '');
		const marked = written.filter(({ ready }) => ready);
		return [{ source: target.id, cards: marked.length > 0 ? marked : written }];
	});
}

/** Released cards of drafts, as far as they answer the question that is asked now [SR6]. */
export function gatherReady(
	state: SessionState,
	drafts: readonly OpenRoom[]
): (Gathered & { readonly owner: ParticipantId })[] {
	const stage = state.currentStage;
	return drafts.flatMap(({ address, doc }) => {
		const owner = address.owner && findParticipant(state, address.owner)?.id;
		if (!owner || !stage) return [];
		const cards = readyCards(state, stage, doc).filter(({ id }) => isAsked(state, askedBy(doc, id)));
		return [{ owner, source: owner, cards }];
	});
}

const isAsked = ({ agenda }: SessionState, block: string | null): boolean =>
	block === null || agenda.current === null || block === agenda.current;

type Opened = Extract<SessionEvent, { type: 'side-rooms-opened' }>;

/** The rooms come into being with what was gathered for them, in the transaction of the event. */
export const seedSideRooms = (
	{ gate, keys }: Pick<Deps, 'gate' | 'keys'>,
	workshopId: WorkshopId,
	{ rooms }: Opened,
	gathered: readonly Gathered[]
): Write[] =>
	rooms.flatMap(({ id, members, from }) => {
		const sources: readonly string[] = from.length > 0 ? from : members;
		const cards = copies(
			gathered.filter(({ source }) => sources.includes(source)),
			keys.reveal,
			[workshopId, id]
		);
		return [...gate.seed(sharedRoom(workshopId, sideRoom(id)), (doc) => placeRevealed(doc, cards, null))];
	});

/** For the stage's room. A side is told where the group is of one, and at least k people share it. */
export function asRevealed(
	{ keys }: Pick<Deps, 'keys'>,
	state: SessionState,
	workshopId: WorkshopId,
	kept: readonly Gathered[]
): RevealedCard[] {
	return kept.flatMap((each) => copies([each], keys.reveal, [workshopId, 'back'], sideOf(state, each.source)));
}

function sideOf(state: SessionState, roomId: string): Side | null {
	const division = state.divisions.find(({ rooms }) => rooms.some(({ id }) => id === roomId));
	const room = division?.rooms.find(({ id }) => id === roomId);
	const sides = new Set(room?.members.map((id) => findParticipant(state, id)?.side));
	const [only] = sides;
	return division && sides.size === 1 && only && labelsIn(state, division.stage).side(only) ? only : null;
}

const copies = (
	gathered: readonly Gathered[],
	key: Buffer,
	into: readonly string[],
	side: Side | null = null
): RevealedCard[] =>
	gathered
		.flatMap(({ source, cards }) =>
			cards.map(({ id, text }) => ({
				card: { id: deriveId(key, [...into, source, id]), text: text.trim(), side },
				author: null
			}))
		)
		.sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
