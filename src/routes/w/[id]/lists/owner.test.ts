import { expect, it } from 'vitest';
import { ownerFields, ownerName, ownerValue, peopleOptions } from './owner.ts';

const people = [
	{ id: 'p2', name: 'Ben' },
	{ id: 'p1', name: 'Ada' }
];
const words = { functionName: (fn: string) => `<${fn}>`, gone: 'Gone' };

it('a choice of who becomes a person or a function, never both, and is read back as chosen', () => {
	for (const value of ['person:p1', 'function:marketing', ''])
		expect(ownerValue(plain(ownerFields(value)))).toBe(value);
	expect(ownerFields('function:marketing')).toEqual({ ownerPersonId: undefined, ownerFunction: 'marketing' });
	expect(ownerName({ ownerPersonId: 'p1', ownerFunction: 'marketing' }, people, words)).toBe('Ada');
	expect(ownerName({ ownerFunction: 'marketing' }, people, words)).toBe('<marketing>');
	expect(ownerName({ ownerPersonId: 7 }, people, words)).toBe('');
});

it('whoever was chosen stays in the list after they left, and everybody else is there by name', () => {
	const labels = (id: string) => peopleOptions(people, { ownerPersonId: id }, 'Gone').map(({ label }) => label);
	expect(labels('p1')).toEqual(['Ada', 'Ben']);
	expect(labels('p9')).toEqual(['Ada', 'Ben', 'Gone']);
	expect(ownerName({ ownerPersonId: 'p9' }, people, words)).toBe('Gone');
});

function plain(fields: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
}
