import { describe, expect, it } from 'vitest';
import { AS_OF } from '#tests/support/findings.ts';
import { wrongPlans } from '#tests/support/wrong-plans.ts';
import { CHECKS, runChecks } from '#lib/domain/checks/registry.ts';
import { findingWords } from './finding-words.ts';

const reader = { locale: 'en' as const, nameOf: () => 'Fewer talks.' };
const say = (lint: string, values: Readonly<Record<string, unknown>> = {}, ...entities: string[]) =>
	findingWords({ lint, entities: entities.length > 0 ? entities : ['G1'], values }, reader);

it('[UI58] an owner is missed as an owner, a measure as a measure', () => {
	expect(say('L39', { missing: ['ownerFunction'] })).toBe('Fewer talks has no owner yet.');
	expect(say('L39', { missing: ['metric.due'] })).toBe('Fewer talks cannot be measured yet. Missing: due date.');
});

describe('[CK5] findings in the words of a page', () => {
	it('[CK5] every check has a sentence, and none of them shows what stands in the data', () => {
		const all = wrongPlans('Dr. Somebody').flatMap((plan) => runChecks(plan, { asOf: AS_OF }));
		const said = all.map((finding) => findingWords(finding, reader));
		expect(said.filter((text) => /undefined|null|NaN|\{|_|^L\d/.test(text))).toEqual([]);
		for (const { lint } of CHECKS) expect(say(lint)).not.toMatch(/^L\d|undefined|NaN|\{/);
		expect(say('L99')).toBe('L99: Fewer talks');
	});

	it('[CK5] a sentence says what the finding found', () => {
		expect(say('L04', { daysLeft: 1, lead: 21 })).toBe(
			'“Fewer talks” is needed in 1 day; review usually takes 21 days.'
		);
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
});
