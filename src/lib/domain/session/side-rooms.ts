/**
 * Small groups that work by themselves: who sits with whom, and how that changes while people come and go. Pure; a seed decides what
 * chance would. Rules SR in RULES.md; source: 12-method P5 and §3.8, 13-templates.
 */
import type { ParticipantId } from '../id.ts';
import type { Side } from '../people/sides.ts';
import type { Phase, StageKey } from './stages.ts';

/** Who works together. Mixed: from both sides. */
export const SIDE_GROUPINGS = ['pair_mixed', 'trio_mixed', 'quad_mixed', 'side'] as const;
export type SideGrouping = (typeof SIDE_GROUPINGS)[number];

/** One small group with a room of its own, `side.<id>`. */
export interface SideRoom {
	readonly id: string;
	/** Who writes in it. */
	readonly members: readonly ParticipantId[];
	/** Who was among them before: they go on reading [SR5]. */
	readonly were: readonly ParticipantId[];
	/** The smaller rooms it was made of. */
	readonly from: readonly string[];
}

/** The table, divided once. */
export interface Division {
	readonly id: string;
	readonly stage: StageKey;
	/** The phase and the part of the day it was made in. */
	readonly phase: Phase;
	readonly block: string | null;
	readonly grouping: SideGrouping;
	readonly rooms: readonly SideRoom[];
	/** Cards of private drafts that went into its rooms. */
	readonly taken: readonly string[];
	/** People write in it; else it is there to be read. */
	readonly open: boolean;
}

/** Small groups of one size for so long, in a phase of the block's stage. */
export interface Round {
	readonly grouping: SideGrouping;
	readonly minutes: number;
	readonly phase: Phase;
}

export interface Seat<Id extends string = ParticipantId> {
	readonly id: Id;
	readonly side: Side;
}

export const openDivision = <Each extends { readonly open: boolean }>(divisions: readonly Each[]): Each | undefined =>
	divisions.find(({ open }) => open);

/** Can a room of `to` be made of whole rooms of `from`, so that everybody keeps whom they worked with? [SR3] */
export const joins = (from: SideGrouping, to: SideGrouping): boolean => from === 'pair_mixed' && to === 'quad_mixed';

const SIZE = { pair_mixed: 2, trio_mixed: 3, quad_mixed: 4 } as const;

/** Fowler–Noll–Vo, 32 bits: an order that says nothing about anybody, and the same one every time. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
	return value >>> 0;
}
const shuffled = <Each>(list: readonly Each[], seed: string, keyOf: (each: Each) => string): Each[] =>
	list
		.map((each) => ({ each, at: hash(`${seed}/${keyOf(each)}`), key: keyOf(each) }))
		.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
		.map(({ each }) => each);

/** So many rooms that nobody is alone; leftover people make a pair a three [SR1]. */
function roomCount(people: number, size: number): number {
	const rooms = size === 2 ? Math.floor(people / 2) : Math.round(people / size);
	return Math.max(1, Math.min(rooms, Math.floor(people / 2)));
}

/** The lowest by each score in turn; where all are equal the first. */
function best<Each>(list: readonly Each[], ...scores: ((each: Each) => number)[]): Each | undefined {
	let left = list;
	for (const score of scores) {
		const least = Math.min(...left.map(score));
		left = left.filter((each) => score(each) === least);
	}
	return left[0];
}

const OTHER: Partial<Record<Side, Side>> = { field: 'internal', internal: 'field' };
const count = (room: readonly Pick<Seat, 'side'>[], side: Side | undefined): number =>
	room.filter((each) => each.side === side).length;

/**
 * Who sits with whom: one of each side as far as numbers allow, nobody alone, sizes that differ by at most one, partners spread
 * [SR1] [SR2]. Empty where there are too few people.
 */
export function formRooms<Id extends string>(
	people: readonly Seat<Id>[],
	grouping: SideGrouping,
	seed: string
): Id[][] {
	const bySide = (side: Side): Seat<Id>[] =>
		shuffled(
			people.filter((each) => each.side === side),
			seed,
			({ id }) => id
		);
	const agreeing = [...bySide('field'), ...bySide('internal')];
	const others = shuffled(
		people.filter(({ side }) => side !== 'field' && side !== 'internal'),
		seed,
		({ id }) => id
	);
	if (grouping === 'side') return formSides(bySide('field'), bySide('internal'), others);
	if (people.length < 2) return [];
	// Partners join a pair as its third: they do not take the place of the other side, as long as they are few.
	const own = roomCount(agreeing.length, SIZE[grouping]);
	const thirds = agreeing.length >= 2 && others.length <= own;
	const rooms: Seat<Id>[][] = Array.from({ length: thirds ? own : roomCount(people.length, SIZE[grouping]) }, () => []);
	for (const seats of thirds ? [agreeing, others] : [[...agreeing, ...others]]) deal(rooms, seats);
	return rooms.map((room) => room.map(({ id }) => id));
}

function deal<Each extends Seat<string>>(rooms: readonly Each[][], people: readonly Each[]): void {
	const base = Math.floor((rooms.flat().length + people.length) / rooms.length);
	for (const seat of people) {
		const short = rooms.filter(({ length }) => length < base);
		const fits = short.length > 0 ? short : rooms.filter(({ length }) => length === base);
		const room = best(
			fits,
			(each) => count(each, seat.side),
			(each) => (count(each, OTHER[seat.side]) > 0 ? 0 : 1),
			({ length }) => length
		);
		room?.push(seat);
	}
}

/** Each side by itself; partners where fewer are. */
function formSides<Id extends string>(field: Seat<Id>[], internal: Seat<Id>[], others: readonly Seat<Id>[]): Id[][] {
	for (const each of others) (field.length <= internal.length ? field : internal).push(each);
	if (field.length < 2 || internal.length < 2) return [];
	return [field, internal].map((room) => room.map(({ id }) => id));
}

/** Whole rooms, two by two, so that sizes and sides balance; a room that is left over makes one of three [SR3]. */
export function joinRooms(
	rooms: readonly Pick<SideRoom, 'id' | 'members'>[],
	sideOf: (id: ParticipantId) => Side | undefined,
	seed: string
): { readonly members: readonly ParticipantId[]; readonly from: readonly string[] }[] {
	const filled = rooms.filter(({ members }) => members.length > 0);
	if (filled.length < 2) return [];
	const lean = (members: readonly ParticipantId[]): number =>
		members.reduce((sum, id) => sum + (sideOf(id) === 'field' ? 1 : sideOf(id) === 'internal' ? -1 : 0), 0);
	const made = Array.from({ length: Math.floor(filled.length / 2) }, () => ({
		members: [] as ParticipantId[],
		from: [] as string[]
	}));
	// What leans most to one side finds its place first.
	const order = shuffled(filled, seed, ({ id }) => id).sort(
		(a, b) => Math.abs(lean(b.members)) - Math.abs(lean(a.members)) || b.members.length - a.members.length
	);
	for (const room of order) {
		const into = best(
			made,
			({ from }) => from.length,
			({ members }) => Math.abs(lean(members) + lean(room.members)),
			({ members }) => members.length
		)!;
		into.members.push(...room.members);
		into.from.push(room.id);
	}
	// What nobody sits in any more goes along all the same: what was written there is not lost.
	const empty = rooms.filter(({ members }) => members.length === 0);
	empty.forEach(({ id }, at) => made[at % made.length]!.from.push(id));
	return made;
}

/** Somebody sits elsewhere from now on, and goes on reading what they were part of [SR5]. */
export const seatIn = (rooms: readonly SideRoom[], id: ParticipantId, room: string): readonly SideRoom[] =>
	rooms.map((each) => {
		const { members, were } = each;
		if (each.id === room)
			return members.includes(id)
				? each
				: { ...each, members: [...members, id], were: were.filter((other) => other !== id) };
		return members.includes(id)
			? { ...each, members: members.filter((other) => other !== id), were: [...were, id] }
			: each;
	});

/**
 * The rooms as they are after somebody came, went, or became somebody else: who takes part and has no seat gets one where fewest
 * are, where the division is by side among one's own; who is gone has none [SR4].
 * @param goesOn the entry that goes on for an id, where it does
 */
export function settleRooms(
	{ rooms, grouping }: Pick<Division, 'rooms' | 'grouping'>,
	here: readonly Seat[],
	goesOn: (id: ParticipantId) => ParticipantId | undefined
): readonly SideRoom[] {
	const seated = new Set<ParticipantId>();
	const known = new Set(here.map(({ id }) => id));
	const kept = rooms.map((room): SideRoom => {
		const all = [...new Set(room.members.flatMap((id) => goesOn(id) ?? []))];
		// One person, one seat: the first one.
		const members = all.filter((id) => known.has(id) && !seated.has(id));
		members.forEach((id) => seated.add(id));
		const were = [...room.were.flatMap((id) => goesOn(id) ?? []), ...all].filter((id) => !members.includes(id));
		return { ...room, members, were: [...new Set(were)] };
	});
	const sideOf = new Map(here.map(({ id, side }) => [id, side]));
	return here
		.filter(({ id }) => !seated.has(id))
		.reduce<readonly SideRoom[]>((now, { id, side }) => {
			const own = (room: SideRoom): number =>
				grouping === 'side' && room.members.some((each) => sideOf.get(each) === side) ? 0 : 1;
			const room = best(now, own, ({ members }) => members.length);
			return room ? seatIn(now, id, room.id) : now;
		}, kept);
}

/** What a block still does in small groups in this phase, as far as there are people for it [SR9]. */
export function roundToCome(
	{ id, rounds }: { readonly id: string; readonly rounds: readonly Round[] },
	phase: Phase,
	divisions: readonly (Pick<Division, 'block' | 'phase' | 'grouping' | 'open'> & {
		readonly rooms: readonly { readonly members: readonly string[] }[];
	})[],
	people: readonly Seat<string>[]
): Round | undefined {
	const mine = rounds.filter((round) => round.phase === phase);
	const done = divisions.findLast((each) => each.block === id && each.phase === phase);
	const from = done ? mine.findIndex(({ grouping }) => grouping === done.grouping) + 1 : 0;
	const now = openDivision(divisions);
	return mine.slice(from).find(({ grouping }) => {
		const joined = now && joins(now.grouping, grouping);
		return joined
			? now.rooms.filter(({ members }) => members.length > 0).length > 1
			: formRooms(people, grouping, '').length > 0;
	});
}
