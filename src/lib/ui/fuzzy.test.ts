import { expect, it } from 'vitest';
import { fit } from './fuzzy.ts';

const best = (typed: string, phrases: readonly string[]): string[] =>
	phrases.filter((phrase) => fit(phrase, typed) > 0).toSorted((a, b) => fit(b, typed) - fit(a, typed));

it('[UI110] [U32] a few letters find a phrase: whole beginnings first, scattered letters last', () => {
	expect(best('go', ['Go to: Goals', 'Cargo', 'Get the others', 'Undo'])).toEqual([
		'Go to: Goals',
		'Cargo',
		'Get the others'
	]);
	expect(best('dark', ['Light appearance', 'Dark appearance'])).toEqual(['Dark appearance']);
	expect(best('gtg', ['Go to: Goals', 'Plan'])).toEqual(['Go to: Goals']);
	expect(best('goals go', ['Go to: Goals', 'Go to: Segments'])).toEqual(['Go to: Goals']);
});

it('case and accents do not matter, and Chinese is found by its characters', () => {
	expect(fit('Plan öffnen', 'offnen')).toBeGreaterThan(0);
	expect(fit('前往：目標', '目標')).toBeGreaterThan(0);
	expect(fit('前往：目標', '計畫')).toBe(0);
});

it('nothing typed fits everything alike', () => {
	expect(fit('Plan', ' ')).toBe(fit('People', ''));
});
