/**
 * Who drafts which entry: a pair of one of each side, as a hint and never a lock (12-method P5). Pure; a seed decides what chance
 * would. Rules PF in RULES.md.
 */
import type { ParticipantId } from '../id.ts';
import type { Activity } from '../templates/activities.ts';
import { formRooms, type Seat } from './side-rooms.ts';

export interface Drafters {
	/** The entry's id in the stage's room. */
	readonly item: string;
	readonly members: readonly ParticipantId[];
}

/** Entries one stage can have pairs for: more than a room drafts. */
export const MAX_DRAFTED = 200;
/** A pair, or three where people are left over. */
export const MAX_DRAFTERS = 3;

/** Drafting in pairs is what the day says for this stage. */
export const inPairs = (activities: readonly Activity[]): boolean =>
	activities.includes('pair_draft') || activities.includes('give_get');

/**
 * A pair for every entry that has none: those who sit together everywhere, each pair with as many entries as the others, give or take
 * one [PF1]. Empty where there are too few people for a pair.
 */
export function proposeDrafters(
	seats: readonly Seat[],
	items: readonly string[],
	there: readonly Drafters[],
	seed: string
): Drafters[] {
	const pairs = formRooms(seats, 'pair_mixed', seed);
	if (pairs.length === 0) return [];
	const has = (item: string): boolean => there.some((each) => each.item === item && each.members.length > 0);
	const load = pairs.map(
		(pair) => there.filter(({ members }) => members.some((member) => pair.includes(member))).length
	);
	return [...new Set(items)]
		.filter((item) => !has(item))
		.map((item): Drafters => {
			const least = load.indexOf(Math.min(...load));
			load[least]! += 1;
			return { item, members: pairs[least]! };
		});
}

/** With these in place of what there was; nobody: the entry is everybody's again. */
export const withDrafters = (there: readonly Drafters[], changed: readonly Drafters[]): readonly Drafters[] => [
	...there.filter(({ item }) => !changed.some((each) => each.item === item)),
	...changed.filter(({ members }) => members.length > 0)
];
