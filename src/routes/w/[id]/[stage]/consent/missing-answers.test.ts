/** Who has not answered a round. */
import { expect, it } from 'vitest';
import { missingBySide } from './missing-answers.ts';

const electorate = [
	{ participantId: 'jule', side: 'field', function: 'field_sales' },
	{ participantId: 'ben', side: 'field', function: 'key_account' },
	{ participantId: 'ida', side: 'internal', function: 'marketing' }
] as const;
const people = [
	{ id: 'jule', name: 'Jule' },
	{ id: 'ida', name: 'Ida' }
];

it('[UI323] who is missing is told by side, with the function; who has no name any more by the function alone', () => {
	const fn = (name: string): string => name.toUpperCase();
	expect(missingBySide({ electorate, given: [] }, people, fn)).toEqual([
		{ side: 'field', people: ['Jule (FIELD_SALES)', 'KEY_ACCOUNT'] },
		{ side: 'internal', people: ['Ida (MARKETING)'] }
	]);
	expect(missingBySide({ electorate, given: ['jule', 'ben'] }, people, fn).map(({ side }) => side)).toEqual([
		'internal'
	]);
	expect(missingBySide({ electorate, given: ['jule', 'ben', 'ida'] }, people, fn)).toEqual([]);
});
