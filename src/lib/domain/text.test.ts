import { expect, it } from 'vitest';
import { matchLocale, readText } from './text.ts';

it('a browser in Taiwan gets Traditional Chinese, one in Austria German, one in Norway English', () => {
	expect(matchLocale('zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7')).toBe('zh-Hant');
	expect(matchLocale('de-AT,de;q=0.9,en;q=0.8')).toBe('de');
	expect(matchLocale('nb-NO,nb;q=0.9')).toBe('en');
});
it('the weight decides, not the order; what is refused does not count', () => {
	expect(matchLocale('en;q=0.3, de;q=0.8')).toBe('de');
	expect(matchLocale('de;q=0, en;q=0.1')).toBe('en');
});
it('nonsense is English', () => {
	for (const header of ['', '*', ';;;', 'x'.repeat(5000), 'de;q=abc;;'])
		expect(['en', 'de']).toContain(matchLocale(header));
});
it('a missing language falls back to one that is there, and says so', () => {
	expect(readText({ de: 'Ziel' }, 'zh-Hant')).toEqual({ text: 'Ziel', foreign: 'de' });
	expect(readText({ zhHant: '目標', en: 'goal' }, 'zh-Hant')).toEqual({ text: '目標', foreign: null });
	expect(readText(undefined, 'en')).toEqual({ text: '', foreign: null });
});
