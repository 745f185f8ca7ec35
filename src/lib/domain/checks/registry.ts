/**
 * The plan checks, and running them. A check is a pure function over a plan; one family of checks a file. To add one: write it
 * in the file of its family, list it in CHECKS, and give `lint_<id>` its words in three languages.
 * Pure: the caller passes the day the checks count from. Rules CK in ../plan/RULES.md; sources: 14-plan-checks.
 */
import type { Plan } from '../plan/schema.ts';
import type { StageKey } from '../session/stage.ts';
import { capacityChecks } from './capacity.ts';
import { consentChecks } from './consent.ts';
import type { Finding, Severity } from './finding.ts';
import { goalChecks } from './goals.ts';
import { insightChecks } from './insights.ts';
import { materialChecks } from './materials.ts';
import { messageChecks } from './messages.ts';
import { pressureChecks } from './pressure.ts';
import { reachChecks } from './reach.ts';
import { requestChecks } from './requests.ts';
import { rhythmChecks } from './rhythm.ts';
import { roleChecks } from './roles.ts';
import { segmentChecks } from './segments.ts';
import { tableChecks } from './table.ts';
import { timingChecks } from './timing.ts';
import { touchpointChecks } from './touchpoints.ts';
import { validityChecks } from './validity.ts';

export type { Finding, Fix, Severity } from './finding.ts';

export interface CheckOptions {
	/** The day checks count from, ISO date. */
	readonly asOf: string;
}

export interface Check {
	readonly lint: string;
	/** Whose adoption its findings stand against (14-plan-checks, stage scope). */
	readonly stage: StageKey | 'process';
	run(plan: Plan, options: CheckOptions): readonly CheckResult[];
}

/** A finding before the registry adds what is the same for all findings of a check. */
export type CheckResult = Omit<Finding, 'lint' | 'stage' | 'message'> & { readonly severity: Severity };

export const CHECKS: readonly Check[] = [
	...capacityChecks,
	...consentChecks,
	...goalChecks,
	...insightChecks,
	...materialChecks,
	...messageChecks,
	...pressureChecks,
	...reachChecks,
	...requestChecks,
	...rhythmChecks,
	...roleChecks,
	...segmentChecks,
	...tableChecks,
	...timingChecks,
	...touchpointChecks,
	...validityChecks
].sort((a, b) => (a.lint < b.lint ? -1 : a.lint > b.lint ? 1 : 0));

/** All findings of a plan, by lint, within a lint in plan order. Never throws on a plan that validates [CK1]. */
export function runChecks(plan: Plan, options: CheckOptions): Finding[] {
	return CHECKS.flatMap(({ lint, stage, run }) => run(plan, options).map((result) => ({ lint, stage, ...result })));
}

/** Whose adoption findings of this lint stand against, first of all; unknown lints (of a newer plan) against none. */
export const stageOfFinding = (lint: string): StageKey | 'process' =>
	CHECKS.find((check) => check.lint === lint)?.stage ?? 'process';

/** Errors that stand against the adoption of a stage until they are settled or accepted with a reason [CK3]. */
export const blockingFindings = (findings: readonly Finding[], stage: StageKey): Finding[] =>
	findings.filter((finding) => finding.stage === stage && finding.severity === 'error');
