import { expect, it } from 'vitest';
import { findingWords } from './finding-words.ts';

it('[UI58] an owner is missed as an owner, a measure as a measure', () => {
	const say = (...missing: string[]) =>
		findingWords(
			{ lint: 'L39', entities: ['G1'], values: { missing } },
			{ locale: 'en', nameOf: () => 'Fewer talks.' }
		);
	expect(say('ownerFunction')).toBe('Fewer talks has no owner yet.');
	expect(say('metric.due')).toBe('Fewer talks cannot be measured yet. Missing: due date.');
});
