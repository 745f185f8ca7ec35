/** What colleagues do with cards and items: write, group, draft. Pure; see next-move.ts. */
import type { ParticipantId } from '#lib/domain/id.ts';
import type { Card, Group, Item } from '#lib/domain/plan/content.ts';
import type { Division } from '#lib/domain/session/side-rooms.ts';
import { draftRoom, sideRoom } from '#lib/domain/session/stage.ts';
import type { Stage } from '#lib/domain/session/state.ts';
import { shuffled } from './chance.ts';
import { draftedItem, planPeriod } from './items.ts';
import type { Colleague } from './next-move.ts';
import type { Move, Scene } from './scene.ts';
import {
	CARDS,
	cardId,
	DRAFTED_BY,
	groupId,
	itemId,
	UNDATED,
	type DraftedStage,
	type RehearsedStage
} from './script.ts';
import { wordsIn } from './words.ts';

const WRITES_MS = 900;
const SAYS_DONE_MS = 900;
const GROUPS_MS = 800;
const DRAFTS_MS = 2_200;
/** The facilitator shall see the open check and may settle it; only then a colleague does. */
const MENDS_MS = 20_000;

/** Cards first, each in silence; who has none left says so. */
export function writing(scene: Scene, stage: Stage, key: RehearsedStage, table: readonly Colleague[]): Move[] {
	const texts = wordsIn(scene.state.locale).cards[key];
	const toWrite = (person: ParticipantId, seat: number): Move[] =>
		CARDS[key].flatMap((card, index): Move[] => {
			const id = cardId(key, index);
			if (card.by !== seat || (scene.drafts.get(person) ?? []).includes(id)) return [];
			const edit = { cards: [{ id, text: texts[index]! }] };
			const move = { key: `write/${key}/${index}`, seat, afterMs: WRITES_MS, by: person };
			return [{ kind: 'edit', room: draftRoom(key), edit, ...move }];
		});
	const open = table.flatMap(({ seat, person }): Move[] => {
		const left = toWrite(person.id, seat).filter((move) => !scene.spent.has(move.key));
		if (left.length > 0) return left;
		if (stage.done.includes(person.id)) return [];
		const command = { type: 'done.mark', stage: key, done: true } as const;
		return [{ kind: 'command', key: `done/${key}/${seat}`, seat, afterMs: SAYS_DONE_MS, by: person.id, command }];
	});
	return shuffled(open, (move) => move.key, scene.seed);
}

/**
 * In a small group one colleague puts a thought on the table for all of it. After silent writing they came with their cards: then
 * nothing is marked, and everything goes along.
 */
export function together(scene: Scene, division: Division, key: RehearsedStage, table: readonly Colleague[]): Move[] {
	if (division.phase === 'write') return [];
	const texts = wordsIn(scene.state.locale).cards[key];
	return division.rooms.flatMap((room): Move[] => {
		const who = table.find(({ person }) => room.members.includes(person.id));
		const index = who ? CARDS[key].findIndex(({ by }) => by === who.seat) : -1;
		if (!who || index < 0) return [];
		const edit = { cards: [{ id: cardId(key, index), text: texts[index]! }] };
		const move = { key: `side/${room.id}`, seat: who.seat, afterMs: GROUPS_MS, by: who.person.id };
		return [{ kind: 'edit', room: sideRoom(room.id), edit, ...move }];
	});
}

/** Card by card into named groups. Cards the script leaves alone stay for the facilitator to ask about. */
export function grouping(scene: Scene, key: RehearsedStage, table: readonly Colleague[]): Move[] {
	const words = wordsIn(scene.state.locale);
	const { cards = [], groups = [] } = scene.contents[key] ?? {};
	// Groups come up one after the other: one that is missing behind a later one was removed by somebody, and stays removed.
	const latest = words.groups[key].findLastIndex((_, i) => hasGroup(groups, groupId(key, i)));
	const moves = CARDS[key].flatMap((scripted, index): (Move & { group: number })[] => {
		const found = cardWith(cards, words.cards[key][index]!);
		const who = reader(table, index);
		if (scripted.group === null || !found || found.group !== null || !who) return [];
		const id = groupId(key, scripted.group);
		const exists = hasGroup(groups, id);
		if (!exists && scripted.group < latest) return [];
		const named = exists ? {} : { groups: [{ id, name: words.groups[key][scripted.group]! }] };
		const edit = { ...named, grouped: [{ card: found.id, group: id }] };
		const move = { key: `group/${key}/${index}`, seat: who.seat, afterMs: GROUPS_MS, by: who.person.id };
		return [{ kind: 'edit', room: key, edit, ...move, group: scripted.group }];
	});
	return moves.sort((a, b) => a.group - b.group);
}

const cardWith = (cards: readonly Card[], text: string): Card | undefined => cards.find((card) => card.text === text);
const hasGroup = (groups: readonly Group[], id: string): boolean => groups.some((group) => group.id === id);
/** Whoever sits there moves somebody else's card: people group what they read. */
const reader = (table: readonly Colleague[], index: number): Colleague | undefined =>
	table.length > 0 ? table[(index * 2 + 1) % table.length] : undefined;

/** One item after the other, because later ones rest on earlier ones; in the end, what a plan check still misses. */
export function drafting(scene: Scene, key: DraftedStage, table: readonly Colleague[]): Move[] {
	const items = scene.contents[key]?.items ?? [];
	const latest = DRAFTED_BY[key].findLastIndex((_, i) => items.some(({ id }) => id === itemId(key, i)));
	const { locale, createdAt } = scene.state;
	const drafts = DRAFTED_BY[key].flatMap((seat, index): Move[] => {
		const who = at(table, seat);
		// What was drafted and is gone was taken out by somebody: nobody puts it back.
		if (!who || index <= latest) return [];
		const item = draftedItem(key, index, { locale, createdAt, contents: scene.contents });
		if (!item) return [];
		const move = { key: `draft/${key}/${index}`, seat: who.seat, afterMs: DRAFTS_MS, by: who.person.id };
		return [{ kind: 'edit', room: key, edit: { items: [item] }, ...move }];
	});
	return [...drafts, ...mending(scene, key, table, items)];
}

function mending(scene: Scene, key: DraftedStage, table: readonly Colleague[], items: readonly Item[]): Move[] {
	const who = at(table, UNDATED.by);
	const id = itemId(UNDATED.stage, UNDATED.item);
	const goal = key === UNDATED.stage ? items.find((item) => item.id === id) : undefined;
	const metric = goal?.fields['metric'];
	if (!who || !goal || (isRecord(metric) && metric['due'])) return [];
	const edit = { field: { item: id, path: 'metric.due', value: planPeriod(scene.state.createdAt).to } };
	const move = { key: `mend/${key}`, seat: who.seat, afterMs: MENDS_MS, patient: true, by: who.person.id } as const;
	return [{ kind: 'edit', room: key, edit, ...move }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whoever has the seat; when they were removed, the next one takes over what they would have drafted. */
const at = (table: readonly Colleague[], seat: number): Colleague | undefined =>
	table.find((each) => each.seat === seat) ?? table.find((each) => each.seat > seat) ?? table[0];
