/** Runs one check over a plan that says only what the test is about. */
import { runChecks } from '#lib/domain/checks/registry.ts';
import type { Finding } from '#lib/domain/checks/finding.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import { AS_OF, planDocument } from './findings.ts';

type Sparse = Omit<Partial<Plan>, 'workshop'> & { readonly workshop?: Partial<Plan['workshop']> };

/** A plan that validates, or the test is wrong. */
export const sparsePlan = ({ workshop, ...more }: Sparse): Plan =>
	planDocument({ ...more, workshop: { id: 'W', title: {}, ...workshop } });

/** The findings of one check on that plan. */
export const found = (lint: string, plan: Sparse, asOf = AS_OF): Finding[] =>
	runChecks(sparsePlan(plan), { asOf }).filter((finding) => finding.lint === lint);

/** As far as golden results tell them: severity, entities, values. */
export const told = (lint: string, plan: Sparse, asOf?: string) =>
	found(lint, plan, asOf).map(({ severity, entities, values }) => [severity, entities.join(' '), values]);
