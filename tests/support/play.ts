/** What scripted participants do in a workshop, in the words of the method: write, group, draft, agree. */
import type * as Y from 'yjs';
import { addCard, listCards, moveCard } from '#lib/board/cards.ts';
import { addGroup, listGroups } from '#lib/board/groups.ts';
import { addItem, listItems, removeItem } from '#lib/board/items.ts';
import type { ItemKind } from '#lib/domain/plan/content.ts';
import { draftRoom, type StageKey } from '#lib/domain/session/stage.ts';
import { Person, until } from './person.ts';

/** Two of the field and two from inside, who join beside those a test looks at. */
const CREW = [
	['Ben', 'key_account'],
	['Mara', 'field_medical'],
	['Tom', 'omnichannel_digital'],
	['Eva', 'medical_hq']
] as const;

/** A goal that lacks nothing a plan check asks for. */
export const GOAL = {
	id: 'goal-1',
	kind: 'goal' as const,
	fields: {
		title: { en: 'Patients get help one visit earlier' },
		why: { en: 'A late start is the biggest loss, and the form is what costs the time.' },
		metric: {
			type: 'outcome',
			name: { en: 'Starts within 60 days' },
			unit: '%',
			baseline: 22,
			target: 30,
			due: '2027-04-11'
		},
		ownerFunction: 'marketing',
		centredOn: 'customer'
	}
};

let ids = 0;
/** Unlike any real id, so that a leak of one is noticed. */
const newId = (): string => `scripted-${process.pid}-${++ids}`;

export async function seatCrew(origin: string, code: string): Promise<Person[]> {
	const crew: Person[] = [];
	for (const [name, fn] of CREW) crew.push(await new Person(origin, name).join(code, fn));
	return crew;
}

/** Leaves `texts` as ready cards in the person's private draft, and says so. */
export async function writeCards(person: Person, stage: StageKey, texts: readonly string[]): Promise<void> {
	const { doc, provider } = await person.room(draftRoom(stage));
	for (const text of texts) addCard(doc, { id: newId(), text, ready: true }, 'scripted');
	await landed(person, draftRoom(stage), (copy) =>
		texts.every((text) => listCards(copy).some((card) => card.text === text && card.ready))
	);
	provider.destroy();
	await person.command({ type: 'done.mark', stage, done: true });
}

/** Opens the room once more, as a fresh joiner: what that one sees is on disk. */
async function landed(person: Person, room: string, holds: (doc: Y.Doc) => boolean): Promise<void> {
	const { doc, provider } = await person.room(room);
	await until(`${room} is stored`, () => holds(doc));
	provider.destroy();
}

/** Sorts every card that has no group yet into the named groups, in turn. */
export async function groupCards(person: Person, stage: StageKey, names: readonly string[]): Promise<void> {
	const { doc, provider } = await person.room(stage);
	await until('cards are there', () => listCards(doc).length > 0);
	for (const name of names)
		if (!listGroups(doc).some((group) => group.name === name)) addGroup(doc, { id: newId(), name }, 'scripted');
	const groups = names.map((name) => listGroups(doc).find((group) => group.name === name)!.id);
	listCards(doc)
		.filter((card) => card.group === null)
		.forEach((card, i) => moveCard(doc, card.id, { group: groups[i % groups.length]! }, 'scripted'));
	await landed(
		person,
		stage,
		(copy) => listCards(copy).every((card) => card.group !== null) && listGroups(copy).length >= names.length
	);
	provider.destroy();
}

export async function draftItems(
	person: Person,
	stage: StageKey,
	items: readonly { id: string; kind: ItemKind; fields: Record<string, never> | object }[]
): Promise<void> {
	const { doc, provider } = await person.room(stage);
	for (const item of items) addItem(doc, { id: item.id, kind: item.kind, fields: item.fields as never }, 'scripted');
	await landed(person, stage, (copy) => items.every((item) => listItems(copy).some((stored) => stored.id === item.id)));
	provider.destroy();
}

export async function dropItem(person: Person, stage: StageKey, id: string): Promise<void> {
	const { doc, provider } = await person.room(stage);
	removeItem(doc, id, 'scripted');
	await landed(person, stage, (copy) => listItems(copy).every((stored) => stored.id !== id));
	provider.destroy();
}

/** As many dots as allowed, on the given options of the open ballot by label. */
export async function castDots(person: Person, stage: StageKey, labels: readonly string[]): Promise<void> {
	const ballot = (await person.stage(stage)).ballot;
	if (!ballot) throw new Error('no ballot');
	const votes: Record<string, number> = {};
	let left = ballot.dotsPerPerson;
	for (const label of labels) {
		const option = ballot.options.find((candidate) => candidate.label === label);
		if (!option) throw new Error(`no option ${label}`);
		votes[option.id] = Math.min(left, ballot.maxPerOption);
		left -= votes[option.id]!;
	}
	await person.command({ type: 'ballot.cast', ballotId: ballot.id, votes });
}

export async function giveFist(
	person: Person,
	stage: StageKey,
	fist: number,
	objection?: { kind: 'harm' | 'preference'; text: string }
): Promise<void> {
	const round = (await person.stage(stage)).consent?.round;
	if (!round) throw new Error('no round');
	await person.command({ type: 'consent.give', stage, round, fist, ...(objection ? { objection } : {}) });
}

/** Every idea that has no answer gets one: before the plan as a whole is asked about, somebody has to [DP3]. */
export async function answerIdeas(person: Person): Promise<void> {
	const { stages, content } = (await person.view()).slices;
	for (const { key, ideas } of stages) {
		const settled = new Set(ideas?.settled.map(({ card }) => card));
		const cards = (content[key]?.cards ?? []).map(({ id }) => id).filter((id) => !settled.has(id));
		if (cards.length > 0)
			await person.command({ type: 'cards.settle', stage: key, cards, as: 'not_now', reason: 'We begin small' });
	}
}
