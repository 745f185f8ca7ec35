import { expect, it } from 'vitest';
import { linesToText, textToLines } from './lines.ts';

const needs = [
	{ en: 'less paperwork', de: 'weniger Papier' },
	{ en: 'clear dosing', de: 'klare Dosis' }
];

it('[UI50] one line is one entry; empty lines and spaces around are not', () => {
	expect(textToLines(' peer exchange \n\n referral map\n', [], 'en')).toEqual([
		{ en: 'peer exchange' },
		{ en: 'referral map' }
	]);
	expect(linesToText(['bare words', { de: 'nur deutsch' }], 'en')).toBe('bare words\nnur deutsch');
});

it('[UI51] translations survive adding, moving and rewording a line', () => {
	expect(textToLines('new one\nclear dosing\nless paperwork', needs, 'en')).toEqual([
		{ en: 'new one' },
		needs[1],
		needs[0]
	]);
	expect(textToLines('less paperwork\nvery clear dosing', needs, 'en')).toEqual([
		needs[0],
		{ en: 'very clear dosing', de: 'klare Dosis' }
	]);
});

it('[UI51] a line that is taken away takes its translations with it', () => {
	expect(textToLines('clear dosing', needs, 'en')).toEqual([needs[1]]);
});
