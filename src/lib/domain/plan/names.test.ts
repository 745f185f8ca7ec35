import { expect, it } from 'vitest';
import { demoPlan } from '../../../../tests/support/plan.ts';
import { namesOf, wordsOf } from './names.ts';

it('[PL13] words come in the asked language, else in the source language, and say so', () => {
	const text = { en: 'Visit', de: 'Besuch' };
	expect(wordsOf(text, 'en', 'de')).toEqual({ text: 'Visit', foreign: null });
	expect(wordsOf(text, 'zh-Hant', 'de')).toEqual({ text: 'Besuch', foreign: 'de' });
	expect(wordsOf({ zhHant: '拜訪' }, 'en', 'de')).toEqual({ text: '拜訪', foreign: 'zh-Hant' });
	expect(wordsOf('as typed', 'en', 'de')).toEqual({ text: 'as typed', foreign: null });
	expect(wordsOf(null, 'en', null)).toEqual({ text: '', foreign: null });
});

it('[PL13] every entity is called by its words, a touchpoint by its channel and segment', () => {
	const names = namesOf(demoPlan(), 'en');
	expect(names.get('M6')).toBe('When to treat, when to refer');
	expect(names.get('TP19')).toBe('Service call → Digital-first GPs with migraine patients');
	expect(names.get('P1')).toBe('Jule');
	expect(names.get('nobody')).toBeUndefined();
});
