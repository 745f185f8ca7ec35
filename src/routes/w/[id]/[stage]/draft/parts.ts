/**
 * Who has which part in a role agreement, as a table of functions: one answers for it, others do it, are asked or are told.
 * Pure. Source: 11-domain-model, RoleAgreement (r, a, c, i).
 */
import { FUNCTIONS, type FunctionName } from '#lib/domain/people/sides.ts';
import { readIds, readString, type Fields } from './fields.ts';

/** Parts that several functions may have, as fields of the agreement, in the order of the table. */
export const SHARED_PARTS = ['r', 'c', 'i'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

const named = (fields: Fields): string[] => [
	readString(fields, 'a'),
	...SHARED_PARTS.flatMap((part) => readIds(fields, part))
];

/** Rows of the table: those at the table, and whoever has a part already, in the usual order of functions. */
export function rowsOf(fields: Fields, present: readonly string[]): FunctionName[] {
	const known = new Set([...present, ...named(fields)]);
	return FUNCTIONS.filter((fn) => known.has(fn));
}

/** Whoever answers for it or does it changes something on Monday; so does whoever has a note already. */
export function noteRows(fields: Fields): FunctionName[] {
	const notes: unknown = fields['mondayNote'];
	const written = typeof notes === 'object' && notes !== null ? Object.keys(notes) : [];
	const doing = new Set([readString(fields, 'a'), ...readIds(fields, 'r'), ...written]);
	return FUNCTIONS.filter((fn) => doing.has(fn));
}

/** The list with a function put in or taken out, in the usual order: two people ticking at once end with the same list. */
export const withPart = (list: readonly string[], fn: FunctionName, has: boolean): string[] => {
	const next = FUNCTIONS.filter((each) => (each === fn ? has : list.includes(each)));
	return [...next, ...list.filter((each) => !FUNCTIONS.some((known) => known === each))];
};
