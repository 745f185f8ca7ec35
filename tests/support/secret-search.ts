/** What may not be in what reached somebody: found, not judged. */
import { listCards } from '#lib/board/cards.ts';
import { groupsFollow } from '#lib/domain/session/agenda.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import type { Slices } from '#lib/domain/session/view.ts';
import { waitFor, type Guest } from './composed.ts';

/** A word nothing else contains, and who may know it by now; null is everybody. */
export interface Secret {
	readonly word: string;
	readonly what: string;
	knownTo: ReadonlySet<Guest> | null;
}

/** In somebody's private draft. */
export interface DraftCard {
	readonly stage: StageKey;
	readonly author: Guest;
	readonly id: string;
	readonly secrets: readonly Secret[];
	ready: boolean;
}
export const mayWrite = async (author: Guest, stage: StageKey): Promise<boolean> =>
	(await author.slices()).you.rooms[draftRoom(stage)] === 'write';
/** The server has it as it is here: a reveal takes what it has. */
export async function landed({ author, stage, id, ready }: DraftCard): Promise<void> {
	const copy = await author.room(draftRoom(stage));
	await waitFor(() => listCards(copy).some((card) => card.id === id && card.ready === ready));
}

/** Groups that the day plans after silent writing begin with what their members released [SR6]: its words, never its id. */
export function takeAlong(
	{ divisions, agenda, workshop }: Slices,
	cards: readonly DraftCard[],
	everybody: readonly Guest[]
): void {
	const rooms = (groupsFollow(agenda) && divisions.findLast(({ open }) => open)?.rooms) || [];
	for (const { author, stage, ready, secrets } of cards) {
		const room = rooms.find(({ members }) => members.includes(author.participantId));
		const words = secrets[0]!;
		if (!ready || stage !== workshop.currentStage || !room || words.knownTo === null) continue;
		const [leads] = everybody as [Guest];
		const members = everybody.filter(({ participantId }) => room.members.includes(participantId));
		words.knownTo = new Set([...words.knownTo, ...members, leads]);
	}
}

/** As text or as bytes read as Latin-1: the words are ASCII. */
export function wordsIn(received: readonly string[], hidden: readonly Secret[]): string[] {
	const all = received.join('\n');
	return hidden.filter(({ word }) => all.includes(word)).map(({ what }) => what);
}

/** How something blind stands while it is open, in any view. @param open questions that are */
export function standingsIn(received: readonly string[], open: ReadonlySet<string>): string[] {
	const found: string[] = [];
	for (const text of received.filter((each) => each.startsWith('{'))) {
		const { slices } = JSON.parse(text) as { slices?: Partial<Slices> };
		for (const { ballot, consent } of slices?.stages ?? []) {
			if (ballot?.state === 'open' && ballot.results !== null) found.push('the dots of an open ballot');
			if (consent?.state === 'open' && consent.fists !== null) found.push('the answers of a running round');
		}
		for (const { id, result } of slices?.questions ?? [])
			if (open.has(id) && result !== null) found.push('the result of an open question');
	}
	return found;
}

/** Frames of rooms: they begin with a small number, texts do not. */
export const framesIn = (received: readonly string[]): string =>
	received.filter((text) => text.charCodeAt(0) < 32).join('\n');
