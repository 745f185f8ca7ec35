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

it('[UI51] a line that is only shown for want of words stays as it is while another is written; reworded, it is said in both', () => {
	const some = [{ en: 'time' }, { de: '', en: 'quiet' }, { en: 'trust', de: 'Vertrauen' }];
	expect(linesToText(some, 'de')).toBe('time\nquiet\nVertrauen');
	expect(textToLines('time\nquiet\nneues Vertrauen', some, 'de')).toEqual([
		some[0],
		some[1],
		{ en: 'trust', de: 'neues Vertrauen' }
	]);
	expect(textToLines('Zeit\nquiet\nVertrauen', some, 'de')).toEqual([{ en: 'time', de: 'Zeit' }, some[1], some[2]]);
});

it('[UI51] a line that holds a line break or spaces at its end is one line, and keeps its translations', () => {
	const broken = [{ en: 'Time', de: 'Zeit\nfür uns ' }, { en: 'Quiet' }];
	expect(linesToText(broken, 'de')).toBe('Zeit für uns\nQuiet');
	expect(textToLines('Zeit für uns\nRuhe', broken, 'de')).toEqual([
		{ en: 'Time', de: 'Zeit für uns' },
		{ en: 'Quiet', de: 'Ruhe' }
	]);
});

it('[UI51] a line that is taken away takes its translations with it', () => {
	expect(textToLines('clear dosing', needs, 'en')).toEqual([needs[1]]);
});
