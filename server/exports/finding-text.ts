/** Findings in words: messages `lint_<id>`, with the names looked up that a finding itself does not carry. */
import type { Finding } from '#lib/domain/checks/finding.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { MessageLocale } from '#lib/domain/german.ts';
import { PHRASES } from './finding-phrases.ts';
import { Words } from './words.ts';

/**
 * One sentence; a finding about a stage says first which one. Inputs of every lint message: `name` (what it is about), `count`,
 * `missing`, and what its phrase adds; a message takes what it needs.
 */
export function findingText(finding: Pick<Finding, 'lint' | 'entities' | 'values'>, words: Words): string {
	const { lint, entities, values } = finding;
	const [key, more] = PHRASES[lint]?.(finding, words) ?? [`lint_${lint.toLowerCase()}`];
	const about = entities[0] ?? '';
	const missing = Array.isArray(values['missing']) ? values['missing'].map(String) : [];
	const text = words.text(key, {
		// A name that is a whole sentence must not end the sentence it is put into.
		name: words.name(about).replace(/[.。]$/, '') || words.text('lint_unnamed'),
		count: Array.isArray(values['objections']) ? values['objections'].length : 0,
		missing: words.list(missing.map((path) => words.label('lint_missing', path))),
		...more
	});
	return about.startsWith('stage:') ? words.text('export_stage_finding', { stage: words.name(about), text }) : text;
}

/** The plan with a `message` in every finding: what GET plan and the JSON export answer. */
export function withFindingTexts(plan: Plan, locale: MessageLocale): Plan {
	const words = new Words(plan, locale);
	return {
		...plan,
		findings: (plan.findings ?? []).map((finding) => ({ ...finding, message: findingText(finding, words) }))
	};
}
