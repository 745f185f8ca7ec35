import { expect, it } from 'vitest';
import { inOneLanguage } from './vite-languages.ts';

const CODE =
	'var a=w.inLanguage$(()=>`Hello`,()=>`Hallo`,()=>`您好`),b=1,' +
	'c=w.inLanguage$(e=>`You, ${f(e?.name,`x)`)}`,e=>`Sie, ${e?.name}`,e=>`您，${e?.name}`,e=>`du, ${e?.name}`);say(a,c)';

it('[UI186] a copy of the program has the words of one language', () => {
	expect(inOneLanguage(CODE, 'en')).toBe('var a=()=>`Hello`,b=1,c=e=>`You, ${f(e?.name,`x)`)}`;say(a,c)');
	expect(inOneLanguage(CODE, 'zh-Hant')).toBe('var a=()=>`您好`,b=1,c=e=>`您，${e?.name}`;say(a,c)');
});

it('[UI186] German keeps both ways to address people: a workshop chooses between them', () => {
	expect(inOneLanguage(CODE, 'de')).toBe(
		'var a=()=>`Hallo`,b=1,c=w.inAddress$(e=>`Sie, ${e?.name}`,e=>`du, ${e?.name}`);say(a,c)'
	);
});

it('[UI186] code without messages stays as it is', () => {
	expect(inOneLanguage('export const x=1', 'de')).toBe('export const x=1');
});
