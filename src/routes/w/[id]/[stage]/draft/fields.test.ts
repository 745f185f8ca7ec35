import { expect, it } from 'vitest';
import {
	readAnswer,
	readElements,
	readFlag,
	readI18n,
	readIds,
	readLines,
	readNumber,
	readString,
	type Fields
} from './fields.ts';

const goal: Fields = {
	title: { en: 'Useful contacts', de: 'Nützliche Kontakte' },
	why: 'bare words',
	metric: { unit: '%', baseline: 22, target: '30', due: null },
	insightIds: ['I1', 7, 'I2'],
	needs: ['plain', { de: 'deutsch' }, 3],
	proofs: [{ id: 'P1', text: { en: 'study' } }, { text: 'no id' }],
	promotional: true
};

it('[UI52] a field is read where it is, and is empty where it is missing or of another type', () => {
	expect([readString(goal, 'metric.unit'), readString(goal, 'metric.baseline'), readString(goal, 'no.such')]).toEqual([
		'%',
		'',
		''
	]);
	expect([readNumber(goal, 'metric.baseline'), readNumber(goal, 'metric.target')]).toEqual([22, null]);
	expect([readFlag(goal, 'promotional'), readFlag(goal, 'why')]).toEqual([true, false]);
});

it('[UI52] a question of two is answered with yes, with no, or not yet', () => {
	const answers = [true, false, null, 'true', 1, undefined].map((shared) => readAnswer({ shared } as Fields, 'shared'));
	expect(answers).toEqual(['yes', 'no', '', '', '', '']);
});

it('[UI52] words without a language are read in every language', () => {
	expect(readI18n(goal, 'title')).toEqual({ en: 'Useful contacts', de: 'Nützliche Kontakte' });
	expect(readI18n(goal, 'why').zhHant).toBe('bare words');
	expect(readI18n(goal, 'metric')).toEqual({});
});

it('[UI52] lists keep what can be read and drop the rest', () => {
	expect(readIds(goal, 'insightIds')).toEqual(['I1', 'I2']);
	expect(readLines(goal, 'needs')).toEqual(['plain', { de: 'deutsch' }]);
	expect(readElements(goal, 'proofs').map((each) => readString(each, 'id'))).toContain('P1');
	expect(readI18n(readElements(goal, 'proofs')[0]!, 'text')).toEqual({ en: 'study' });
	expect(readElements(goal, 'gone')).toEqual([]);
});
