/**
 * Who needs whom: functions in two columns, and what each needs of another. Pure. Sources: 15-views §6, F12: what is least
 * certain comes first, because it is what there is to talk about; a map that goes one way only says so.
 */
import { sideOf, type FunctionName } from '../people/sides.ts';
import type { Dependency } from './delivery.ts';
import type { Phrase } from './fields.ts';
import { finder } from './planned.ts';
import type { Plan } from './schema.ts';

export interface Need {
	readonly id: string;
	readonly from: FunctionName;
	readonly needs: FunctionName;
	readonly forWhat: Phrase | null;
	/** Null while nobody has said how sure it is. */
	readonly certainty: 'low' | 'mid' | 'high' | null;
	/** The role agreement that answers it; null where there is none, or none any more. */
	readonly agreementId: string | null;
}

export interface DependencyMap {
	/** Functions of the field that need or are needed, in the order they first appear. */
	readonly field: readonly FunctionName[];
	/** All others. */
	readonly others: readonly FunctionName[];
	/** Least certain first, then as written. */
	readonly needs: readonly Need[];
	/** How many go from one side of the table to the other, each way. */
	readonly ways: { readonly field: number; readonly internal: number };
	/** The only side that says what it needs of the other; null where both do, or none. */
	readonly oneWay: 'field' | 'internal' | null;
}

const BY_CERTAINTY: Record<string, number> = { low: 0, mid: 1, high: 3 };
/** Not said yet is less certain than certain. */
const NOT_SAID = 2;
const placeOf = ({ certainty }: Need): number => BY_CERTAINTY[certainty ?? ''] ?? NOT_SAID;

/** What lacks an end has no place on the map [CK51]. */
export function dependencyMap({ dependencies, roleAgreements }: Plan): DependencyMap {
	const agreementOf = finder(roleAgreements);
	const needs = (dependencies ?? [])
		.flatMap(({ id, from, needs: of, forWhat, certainty, agreementId }: Dependency): Need[] =>
			from && of
				? [
						{
							id,
							from,
							needs: of,
							forWhat: forWhat ?? null,
							certainty: certainty ?? null,
							agreementId: agreementOf(agreementId)?.id ?? null
						}
					]
				: []
		)
		.sort((a, b) => placeOf(a) - placeOf(b));
	const functions = [...new Set((dependencies ?? []).flatMap(({ from, needs: of }) => (from && of ? [from, of] : [])))];
	const between = (a: 'field' | 'internal', b: 'field' | 'internal'): number =>
		needs.filter((each) => sideOf(each.from) === a && sideOf(each.needs) === b).length;
	const ways = { field: between('field', 'internal'), internal: between('internal', 'field') };
	return {
		field: functions.filter((fn) => sideOf(fn) === 'field'),
		others: functions.filter((fn) => sideOf(fn) !== 'field'),
		needs,
		ways,
		oneWay: ways.field > 0 === ways.internal > 0 ? null : ways.field > 0 ? 'field' : 'internal'
	};
}
