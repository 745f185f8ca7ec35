/**
 * Covering a card, as part of a command: what must be found before it is decided, and what follows from its event, for the same
 * write set. Its words are in one place at any time: on the board, or in an erasable text. Rules MK in domain/RULES.md.
 */
import type * as Y from 'yjs';
import type { WorkshopId } from '#lib/domain/id.ts';
import { coverOf } from '#lib/domain/session/decide-cover.ts';
import type { Requirements } from '#lib/domain/session/decide.ts';
import type { SessionEvent } from '#lib/domain/session/event.ts';
import { findStage, type SessionState } from '#lib/domain/session/state.ts';
import { cardText, clientOf, coverCard, uncoverCard } from '#lib/board/cards.ts';
import { roomId, type HeldRoom } from '../rooms/ports.ts';
import { addCardAuthors } from '../storage/card-authors.ts';
import type { Write } from '../storage/port.ts';
import { readClients } from '../storage/rooms.ts';
import { eraseText, readText } from '../storage/texts.ts';
import { sharedRoom } from './contents.ts';
import type { Deps } from './deps.ts';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

export interface FoundCover {
	/** What the card says in the room; null where there is no such card. */
	readonly words: string | null;
	/** What it said before it was covered. */
	readonly kept: { readonly textId: string; readonly words: string | null } | null;
	/** Who added it after the reveal, so that they can be told; null where that is not to be known. */
	readonly author: string | null;
}

export async function findCover(
	{ content }: Pick<Deps, 'content'>,
	workshopId: WorkshopId,
	state: SessionState,
	{ stage: key, card }: NonNullable<Requirements['cover']>,
	doc: Y.Doc
): Promise<FoundCover> {
	const stage = findStage(state, key);
	const cover = stage && coverOf(stage, card);
	const client = stage?.naming === 'nobody' ? null : clientOf(doc, card);
	const clients = client === null ? null : await readClients(content, roomId(sharedRoom(workshopId, key)));
	return {
		words: cardText(doc, card)?.toString() ?? null,
		kept: cover ? { textId: cover.wordsTextId, words: await readText(content, workshopId, cover.wordsTextId) } : null,
		author: (client !== null && clients?.get(client)) || null
	};
}

interface Covering {
	readonly workshopId: WorkshopId;
	readonly found: FoundCover | null;
	readonly held: HeldRoom | undefined;
}

export function coverEffects(
	{ content }: Pick<Deps, 'content'>,
	event: Of<'card-covered' | 'card-uncovered'>,
	{ workshopId, found, held }: Covering
): Write[] {
	if (!held || !found) throw new Error('covering needs the room of the card');
	const { card } = event;
	if (event.type === 'card-covered') {
		const { author } = found;
		return [
			...held.change((doc) => coverCard(doc, card, null), 'erasing'),
			// Of a revealed card it is known already, where it is known at all.
			...(author ? addCardAuthors(content, workshopId, [{ cardId: card, participantId: author }]) : [])
		];
	}
	const { textId, words } = found.kept ?? {};
	return [
		...held.change((doc) => {
			if (words) uncoverCard(doc, card, words, null);
		}),
		...(textId ? eraseText(content, workshopId, textId) : [])
	];
}
