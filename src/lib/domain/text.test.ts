import { expect, it } from 'vitest';
import { cleanLine, Line, matchLocale, readText } from './text.ts';

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
it.each([
	['a name that turns the line around', '\u202eevil\u2066', 'evil'],
	['line ends, tabs and nulls', 'a\r\n\tSet-Cookie: x\u0000', 'a Set-Cookie: x'],
	['half a character', '\ud800 lone', '\ufffd lone'],
	['a family, joined', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
	['Hebrew, Persian and Chinese', 'שלום می‌خواهم 計畫', 'שלום می‌خواهم 計畫'],
	['markup stays what was typed', '<b>&amp;=1+1', '<b>&amp;=1+1']
])('[PE9] %s', (_what, typed, line) => {
	expect(cleanLine(typed)).toBe(line);
	expect(Line(80).parse(typed)).toBe(line);
});
it.each(['', '   ', '\u200b\u200b', '\u202e', '\u200d', '\u0000', 'x'.repeat(81)])(
	'[PE9] %j is not a name',
	(typed) => {
		expect(Line(80).safeParse(typed).success).toBe(false);
	}
);
