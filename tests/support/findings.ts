/** Builds what tests of plan checks need: small plans as documents, what one check finds in them, and plans where much is wrong. */
import { runChecks, type Finding } from '#lib/domain/checks/registry.ts';
import { readPlan, type Plan } from '#lib/domain/plan/schema.ts';

export const AS_OF = '2026-11-25';

/** A plan document of just these parts. Throws where it does not validate: a test must not pass for that. */
export function planDocument(parts: Readonly<Record<string, unknown>>): Plan {
	const read = readPlan({ schema: 'cocreation-plan/1', workshop: { id: 'w', title: {} }, ...parts });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.plan;
}

export const bare = ({ lint, severity, entities, values }: Finding) => ({ lint, severity, entities, values });

/** What one check finds in a document of these parts: severity, entities, values. */
export const found = (
	lint: string,
	parts: Readonly<Record<string, unknown>>
): (readonly [string, readonly string[], Readonly<Record<string, unknown>>])[] =>
	runChecks(planDocument(parts), { asOf: AS_OF })
		.filter((finding) => finding.lint === lint)
		.map(({ severity, entities, values }) => [severity, entities, values]);

/** The entities one check finds, each joined: for tests that only ask whether. */
export const foundIn = (lint: string, parts: Readonly<Record<string, unknown>>): string[] =>
	found(lint, parts).map(([, entities]) => entities.join('+'));
