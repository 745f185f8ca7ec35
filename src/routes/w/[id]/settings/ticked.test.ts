import { expect, it } from 'vitest';
import { withTicks } from './ticked.ts';

it('[LC7] what another facilitator chose while one ticks stays; only what one ticked oneself is changed', () => {
	expect(withTicks(['en'], {})).toEqual(['en']);
	expect(withTicks(['de', 'en'], { 'zh-Hant': true })).toEqual(['en', 'de', 'zh-Hant']);
	// Meanwhile English was taken off by somebody else.
	expect(withTicks(['de'], { 'zh-Hant': true })).toEqual(['de', 'zh-Hant']);
	expect(withTicks(['de', 'en', 'zh-Hant'], { en: false })).toEqual(['de', 'zh-Hant']);
});
