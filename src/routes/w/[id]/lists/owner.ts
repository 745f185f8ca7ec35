/** Who does something: a person of the table, or a function where nobody is named yet. One choice, two fields of the item. Pure. */
import { FUNCTIONS, type FunctionName } from '#lib/domain/people/sides.ts';
import type { PersonView } from '#lib/domain/session/view.ts';
import { readString, type Fields } from '../[stage]/draft/fields.ts';

const PERSON = 'person:';
const FUNCTION = 'function:';

/** '' for nobody. A person counts before a function. */
export function ownerValue(fields: Fields): string {
	const person = readString(fields, 'ownerPersonId');
	if (person) return PERSON + person;
	const fn = readString(fields, 'ownerFunction');
	return fn && FUNCTION + fn;
}

/** What is stored for a choice: the other of the two fields ends with it. */
export const ownerFields = (
	value: string
): { ownerPersonId: string | undefined; ownerFunction: string | undefined } => ({
	ownerPersonId: value.startsWith(PERSON) ? value.slice(PERSON.length) : undefined,
	ownerFunction: value.startsWith(FUNCTION) ? value.slice(FUNCTION.length) : undefined
});

interface Named {
	readonly functionName: (fn: FunctionName) => string;
	/** Of somebody who belonged to the table once. */
	readonly gone: string;
}
type Option = { readonly value: string; readonly label: string };

/** Everybody by name; whoever is chosen stays in the list, also after they left. */
export function peopleOptions(
	people: readonly Pick<PersonView, 'id' | 'name'>[],
	fields: Fields,
	gone: string
): readonly Option[] {
	const options = people
		.map(({ id, name }): Option => ({ value: PERSON + id, label: name }))
		.sort((a, b) => a.label.localeCompare(b.label));
	const chosen = ownerValue(fields);
	const left = chosen.startsWith(PERSON) && !options.some(({ value }) => value === chosen);
	return left ? [...options, { value: chosen, label: gone }] : options;
}

export const functionOptions = (functionName: Named['functionName']): readonly Option[] =>
	FUNCTIONS.map((fn) => ({ value: FUNCTION + fn, label: functionName(fn) }));

/** '' where nobody is named. */
export function ownerName(
	fields: Fields,
	people: readonly Pick<PersonView, 'id' | 'name'>[],
	{ functionName, gone }: Named
): string {
	const person = readString(fields, 'ownerPersonId');
	if (person) return people.find(({ id }) => id === person)?.name ?? gone;
	const fn = readString(fields, 'ownerFunction');
	return fn && functionName(fn as FunctionName);
}
