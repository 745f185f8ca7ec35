/**
 * How much a card tells of who wrote it, and how few people a label may stand for. Pure, without schemas: pages promise by the same
 * rule by which the server labels. Rules VA in domain/RULES.md; source: 12-method §3.6.
 */
import type { Role } from './people.ts';
import type { FunctionName, Side } from './sides.ts';

/** From the one that tells most to the one that tells least. */
export const NAMINGS = ['named', 'function', 'side', 'nobody'] as const;
export type Naming = (typeof NAMINGS)[number];

/** What was true before anybody chose, and what a card was told that does not say. */
export const USUAL_NAMING: Naming = 'side';

export const tellsMore = (one: Naming, other: Naming): boolean => NAMINGS.indexOf(one) < NAMINGS.indexOf(other);
export const stricter = (one: Naming, other: Naming): Naming => (tellsMore(one, other) ? other : one);

export interface Writer {
	readonly function: FunctionName;
	readonly side: Side;
	readonly role: Role;
}

export interface Labels {
	readonly side: (side: Side) => boolean;
	readonly fn: (fn: FunctionName) => boolean;
}

/**
 * Which labels may be shown at this table. Who only watches writes no card and hides nobody.
 *
 * A function is told where k people have it, and where those of its side who would be left with the bare side are not few [VA2].
 * Where nobody is to be named, even having no label must not point at few: then nobody's side is told [VA3].
 */
export function labelsFor(people: readonly Writer[], naming: Naming, k: number): Labels {
	const writers = people.filter(({ role }) => role === 'participant');
	const count = (same: (writer: Writer) => boolean): number => writers.filter(same).length;
	const ofSide = (side: Side): number => count((each) => each.side === side);
	const ofFunction = (fn: FunctionName): number => count((each) => each.function === fn);
	const few = (left: number): boolean => left > 0 && left < k;
	const pointing = naming === 'nobody' && few(count((each) => ofSide(each.side) < k));
	const telling = naming === 'named' || naming === 'function';
	return {
		side: (side) => ofSide(side) >= k && !pointing,
		fn: (fn) => {
			const side = writers.find((each) => each.function === fn)?.side;
			return (
				telling && ofFunction(fn) >= k && !few(count((each) => each.side === side && ofFunction(each.function) < k))
			);
		}
	};
}

export interface CardLabel {
	readonly side: Side | null;
	readonly fn: FunctionName | null;
}

/** Beside a name, or in place of one: the function, else the side, else nothing [VA2]. */
export const labelOf = (writer: Pick<Writer, 'function' | 'side'>, labels: Labels): CardLabel => ({
	side: labels.side(writer.side) ? writer.side : null,
	fn: labels.fn(writer.function) ? writer.function : null
});
