import { expect, it } from 'vitest';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Locale } from '#lib/domain/words.ts';
import { PlanReading, say } from './reading.ts';

const plan = {
	schema: 'cocreation-plan/1',
	workshop: { id: 'ws', title: { en: 'Plan' } },
	segments: [{ id: 'S1', name: { de: 'Pioniere' } }, { id: 'S2' }],
	participants: [{ id: 'P1', displayName: 'Jule', function: 'field_sales', side: 'field' }]
} as unknown as Plan;

it('[UI6] words of another language are shown, and marked with it', () => {
	expect(say({ de: 'Pioniere für alle' }, 'en')).toEqual({ text: 'Pioniere für alle', lang: 'de' });
	expect(say({ en: 'Pioneers', de: 'Pioniere' }, 'en')).toEqual({ text: 'Pioneers', lang: null });
	expect(say({ zhHant: '先行者' }, 'de')).toEqual({ text: '先行者', lang: 'zh-Hant' });
	expect(say(null, 'de')).toEqual({ text: '', lang: null });
});
it('[UI6] an entity without words goes by its id, a person who is unknown by nothing', () => {
	const reading = new PlanReading(plan, 'de');
	expect(reading.name('S1')).toEqual({ text: 'Pioniere', lang: null });
	expect(reading.name('S2')).toEqual({ text: 'S2', lang: null });
	expect(reading.person('P1')).toBe('Jule');
	expect(reading.person('P9')).toBeNull();
});
it('[UI6] a day of the plan is the same day in every time zone', () => {
	expect(new PlanReading(plan, 'en').day('2027-01-11')).toBe('Jan 11, 2027');
	expect(new PlanReading(plan, 'en').day('soon')).toBe('soon');
});

it('[UI425] a second language is read beside the first, where it says something else', () => {
	const words = { en: 'Good days', de: 'Gute Tage' };
	const beside = (locale: 'en' | 'zh-Hant', second: Locale | null) =>
		new PlanReading(plan, locale, second).sayBeside(words);
	expect([beside('en', 'de'), beside('en', 'zh-Hant'), beside('en', 'en'), beside('en', null)]).toEqual([
		'Gute Tage',
		'',
		'',
		''
	]);
	// What had to be shown in English anyway is not shown twice.
	expect(beside('zh-Hant', 'en')).toBe('');
	expect(new PlanReading(plan, 'en', 'de').sayBeside('Good days')).toBe('');
});
