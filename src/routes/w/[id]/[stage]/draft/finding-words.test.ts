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
		expect(text, finding.lint).toMatch(/^\S.*[.?]$/);
		expect(text).not.toMatch(/undefined|null|NaN|\{|: \.|\(\)| {2}|^L\d\d/);
		if (finding.severity === 'error')
			expect(findingWords({ ...finding, values: {} }, reader)).toMatch(/^\S.*[a-z][.?]$/);
	}
	expect(new Set(all.map(({ lint }) => lint))).toEqual(new Set(CHECKS.map(({ lint }) => lint)));
	const [over] = all.filter(({ lint }) => lint === 'L08');
	expect(findingWords(over!, reader)).toBe('<C1>: 800 contacts planned, 500 possible (160%). That is 300 too many.');
});

const spoken = { locale: 'en' as const, nameOf: () => 'Fewer talks.' };
const say = (lint: string, values: Readonly<Record<string, unknown>> = {}, ...entities: string[]) =>
	findingWords({ lint, entities: entities.length > 0 ? entities : ['G1'], values }, spoken);

it('[CK5] a sentence says what the finding found', () => {
	expect(say('L04', { daysLeft: 1, lead: 21 })).toBe('“Fewer talks” is needed in 1 day; review usually takes 21 days.');
	expect(say('L04', { daysLeft: 0, lead: 21 })).toBe('“Fewer talks” is needed by now and is not approved.');
	expect(say('L13')).toMatch(/led to nothing yet/);
	expect(say('L13', { note: 'goal without insight' })).toMatch(/stands on no insight/);
	expect(say('L12', { signed: ['internal'] }, 'stage:messages')).toMatch(/only the internal side/);
	expect(say('L12', { signed: [] }, 'stage:messages')).toMatch(/neither side/);
	expect(say('L21')).not.toBe(say('L21', { all: true }));
	expect(say('L31', { known: 3, missing: ['needs', 'mindset'] })).toBe(
		'Fewer talks: 3 of 5 dimensions are known. Missing: needs, mindset.'
	);
	expect(say('L40', { upstream: ['goals', 'segments'] }, 'stage:messages')).toMatch(/: Goals, Segments\. /);
	expect(say('L42', {}, 'I1', 'I2')).toMatch(/^2 insights wait/);
	expect(say('L45', { language: 'zh-Hant' })).toBe('“Fewer talks” is not yet there in Traditional Chinese.');
	expect(say('L46', {}, 'stage:goals')).not.toBe(say('L46', {}, 'MT1'));
	expect(say('L51', { due: '2026-11-01' })).toBe('“Fewer talks” was due Nov 1, 2026.');
	expect(say('L52', { reasons: ['late', 'function_missing'], functions: ['marketing'] })).toBe(
		'Fewer talks: the next meeting is overdue, last time without Marketing.'
	);
	expect(say('L53', { share: 0.222, least: 0.3 })).toMatch(/^22% of the ride-alongs .* 30% were meant/);
});
