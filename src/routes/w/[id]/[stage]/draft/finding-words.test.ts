import { expect, it } from 'vitest';
import { flawedPlans } from '#tests/support/flawed-plans.ts';
import { CHECKS, runChecks } from '#lib/domain/checks/registry.ts';
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

it('[CK32] every check is said in whole sentences, and an error also where only its check and entities are known', () => {
	const all = flawedPlans({ en: 'Words' }).flatMap((plan) => runChecks(plan, { asOf: '2026-11-25' }));
	const reader = { locale: 'en', nameOf: (id: string) => (id === 'NORTH' ? '' : `<${id}>`) } as const;
	for (const finding of all) {
		const text = findingWords(finding, reader);
		expect(text, finding.lint).toMatch(/^\S.*\.$/);
		expect(text).not.toMatch(/undefined|null|NaN|\{|: \.|\(\)| {2}|^L\d\d/);
		if (finding.severity === 'error') expect(findingWords({ ...finding, values: {} }, reader)).toMatch(/^\S.*[a-z]\.$/);
	}
	expect(new Set(all.map(({ lint }) => lint))).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	const [over] = all.filter(({ lint }) => lint === 'L08');
	expect(findingWords(over!, reader)).toBe('<C1>: 800 contacts planned, 500 possible (160%). That is 300 too many.');
});
