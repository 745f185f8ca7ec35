/** Carries out what a colleague does next, through the doors people use: commands, rooms, a seat at the table. */
import type * as Y from 'yjs';
import type { ParticipantId, WorkshopId } from '#lib/domain/id.ts';
import type { Locale } from '#lib/domain/text.ts';
import { addCard, moveCard } from '#lib/board/cards.ts';
import { addGroup } from '#lib/board/groups.ts';
import { addItem, setField } from '#lib/board/items.ts';
import type { Person } from '../identity/port.ts';
import { readParticipant } from '../storage/participants.ts';
import type { Deps } from '../workshops/deps.ts';
import type { PlayedWorkshops } from '../workshops/workshops.ts';
import type { Edit, Move } from './play/scene.ts';
import { SEATS } from './play/script.ts';
import { wordsIn } from './play/words.ts';
import { visitRoom, type VisitDeps } from './room-visit.ts';

export interface HandsDeps extends VisitDeps {
	readonly deps: Deps;
	readonly workshops: Pick<PlayedWorkshops, 'command' | 'seatSimulated'>;
}

/** Colleagues' changes have an origin nobody's undo follows. */
const ORIGIN = 'rehearsal';

/** @throws Refusal, or what the room said: exactly what a person would have been told */
export async function carryOut(hands: HandsDeps, workshopId: WorkshopId, locale: Locale, move: Move): Promise<void> {
	if (move.kind === 'arrive') {
		const { names, simulated } = wordsIn(locale);
		const colleague = { seat: move.seat, name: simulated(names[move.seat]!), function: SEATS[move.seat]! };
		return hands.workshops.seatSimulated(workshopId, colleague);
	}
	const person = await personBehind(hands.deps, workshopId, move.by, locale);
	if (move.kind === 'command') {
		await hands.workshops.command(person, workshopId, move.command);
		return;
	}
	await visitRoom(hands, {
		personId: person.id,
		workshopId,
		room: move.room,
		edit: (doc) => applyEdit(doc, move.edit)
	});
}

async function personBehind(
	{ content }: Deps,
	workshopId: WorkshopId,
	id: ParticipantId,
	locale: Locale
): Promise<Person> {
	const row = await readParticipant(content, workshopId, id);
	if (!row) throw new Error('a colleague without an entry');
	return { id: row.personId, name: row.name, locale };
}

export function applyEdit(doc: Y.Doc, { cards = [], groups = [], grouped = [], items = [], field }: Edit): void {
	// Whatever the stage tells of its authors: nobody simulated has anything to hide.
	for (const { id, text } of cards) addCard(doc, { id, text, ready: true, told: 'named' }, ORIGIN);
	for (const group of groups) addGroup(doc, group, ORIGIN);
	for (const { card, group } of grouped) moveCard(doc, card, { group }, ORIGIN);
	for (const item of items) addItem(doc, item, ORIGIN);
	if (field) setField(doc, field.item, field.path, field.value, ORIGIN);
}
