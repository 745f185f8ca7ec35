import { expect, it } from 'vitest';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { Locale } from '#lib/domain/text.ts';
import { importedDemo } from '#tests/support/plan.ts';
import { exportPlan } from './export-plan.ts';

const md = (plan: Plan, locale: Locale = 'en'): string =>
	new TextDecoder().decode(exportPlan(plan, { format: 'md', locale }).bytes);
const plan = (more: Partial<Plan>): Plan => ({ ...importedDemo(), findings: [], ...more });
const section = (text: string, title: string): string => text.slice(text.indexOf(`### ${title}`)).split('\n### ')[0]!;

it('[PL37] a segment is printed with what tells it apart, whom it is of, and what it prefers in order', () => {
	const segments: Plan['segments'] = [
		{
			id: 'S1',
			name: { en: 'Pioneers' },
			audience: 'physician',
			priority: 'A',
			sizeByRegion: { NORTH: 26, WEST: 14 },
			criteria: ['setting:centre', { id: 'K', dimension: 'value', value: 'high | *rare*' }, { dimension: 'region' }],
			preferences: ['f2f_visit', 'webinar_kol'],
			accessRateF2f: 0.8
		}
	];
	const text = section(md(plan({ segments })), 'Pioneers');
	for (const line of [
		'- **Who they are:** Doctors',
		'- **Priority:** A',
		'- **Size:** 40',
		'- **What tells them apart:** Setting: centre · Value: high \\| \\*rare\\*',
		'- **Prefers:** 1. Visit · 2. Webinar with experts',
		'- **Visits possible:** 80%'
	])
		expect(text).toContain(line);
	expect(md(plan({ segments }), 'zh-Hant')).toMatch(/：centre · .+：high/);
});

it('[PL37] a variant is printed under its origin, with its languages', () => {
	const messages: Plan['messages'] = [
		{ id: 'V', core: { en: 'For pioneers' }, variantOf: 'M', languageVariants: ['de', 'zhHant'] },
		{ id: 'N', core: { en: 'Another' } },
		{ id: 'M', core: { en: 'Good days' } }
	];
	const text = md(plan({ messages }));
	const places = ['Another', 'Good days', 'For pioneers'].map((title) => text.indexOf(`### ${title}`));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	const variant = section(text, 'For pioneers');
	expect(variant).toContain('- **Variant of:** Good days');
	expect(variant).toContain('- **There is a version in:** German and Traditional Chinese');
});

it('[PL37] plan health is printed with what it is made of, and only of a plan that is written', () => {
	const findings: Plan['findings'] = [
		{ lint: 'L05', stage: 'touchpoints', severity: 'error', entities: ['TP01'], values: {} },
		{ lint: 'L11', stage: 'goals', severity: 'warn', entities: ['G1'], values: {} }
	];
	expect(md(plan({ findings }))).toMatch(/\*\*Plan health: \d+ of 100\*\* Of \d+ entries .+\n\nBlocks?.*: 1 · .+: 1\n/);
	expect(md(plan({ findings, messages: [] }))).not.toContain('Plan health');
});
