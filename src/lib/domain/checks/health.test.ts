import { expect, it } from 'vitest';
import { sparsePlan } from '#tests/support/checks.ts';
import { demoPlan, rawDemo, repairedDemo } from '#tests/support/plan.ts';
import type { Plan } from '../plan/schema.ts';
import type { Finding } from './finding.ts';
import { planHealth } from './health.ts';
import { runChecks } from './registry.ts';

it('[CK31] the worked example: 73 entities, 7 errors, 31 warnings, 7 infos make 55', () => {
	const golden = rawDemo()['golden'] as { findings: Finding[]; planHealth: object };
	expect(planHealth({ ...demoPlan(), findings: golden.findings })).toEqual(golden.planHealth);
	const { planHealth: after } = rawDemo()['goldenAfterFixes'] as { planHealth: { entities: number; score: number } };
	const finding = (severity: Finding['severity']): Finding => ({
		lint: 'L01',
		severity,
		entities: ['X'],
		values: {},
		stage: 'goals'
	});
	const findings = [
		...Array<Finding>(2).fill(finding('error')),
		...Array<Finding>(24).fill(finding('warn')),
		...Array<Finding>(7).fill(finding('info'))
	];
	const repaired = demoPlan((d) => d.materials.pop());
	expect(planHealth({ ...repaired, findings })).toEqual(after);
});

it('[CK31] a plan that nothing is found in is whole; one that holds nothing has no figure', () => {
	expect(planHealth(sparsePlan({ goals: [{ id: 'G1' }] })).score).toBe(100);
	expect(planHealth(sparsePlan({}))).toEqual({ entities: 0, errors: 0, warns: 0, infos: 0, score: null });
});

it('[CK31] the demo and its repairs are as healthy as its golden results say', () => {
	const health = (plan: Plan) => planHealth({ ...plan, findings: runChecks(plan, { asOf: '2026-11-25' }) });
	const golden = (key: string) => (rawDemo()[key] as { planHealth: unknown }).planHealth;
	expect(health(demoPlan())).toEqual(golden('golden'));
	expect(health(repairedDemo())).toEqual(golden('goldenAfterFixes'));
});
