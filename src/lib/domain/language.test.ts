import { expect, it } from 'vitest';
import { guessLanguage, sayTo } from './language.ts';

it.each([
	['Der Vertrieb hört die Einwände zuerst, und niemand schreibt sie auf.', 'de'],
	['Ärztinnen und Ärzte wollen ein Formular', 'de'],
	['Doctors want one form, not a binder', 'en'],
	['Ask the field before the material is printed', 'en'],
	['醫師要的是一張表單，不是一本資料夾', 'zh-Hant'],
	['Lumerivo：春季全通路共創計畫', 'zh-Hant'],
	['The term 目標 means what we want', 'en']
])('[UI6] the words themselves say their language: %s', (text, language) => {
	expect(guessLanguage(text)).toBe(language);
});

it.each(['', 'Depotvertrag', 'Rep visit', 'CRM 2027', 'Visite chez le médecin', 'フォームが欲しい先生'])(
	'[UI6] words that do not tell their language get none: %s',
	(text) => {
		expect(guessLanguage(text)).toBeNull();
	}
);

it('[UI6] what somebody wrote in German under English is German for everybody, and nothing is marked in their own language', () => {
	const words = { en: 'Die Praxis ist mit dem Formular nicht einverstanden' };
	expect(sayTo('zh-Hant', words)).toEqual({ text: words.en, lang: 'de' });
	expect(sayTo('en', words)).toEqual({ text: words.en, lang: 'de' });
	expect(sayTo('de', words)).toEqual({ text: words.en, lang: null });
});

it('[UI6] a name in one language only is not called anything; beside another language each is what it is called', () => {
	expect(sayTo('zh-Hant', { en: 'Depotvertrag' })).toEqual({ text: 'Depotvertrag', lang: null });
	expect(sayTo('zh-Hant', { en: 'Pioneers', de: 'Pioniere' })).toEqual({ text: 'Pioneers', lang: 'en' });
	expect(sayTo('de', { en: 'Pioneers', de: 'Pioniere' })).toEqual({ text: 'Pioniere', lang: null });
});
