/** Findings in words: messages `lint_<id>`, with the names looked up that a finding itself does not carry. */
import type { Finding } from '#lib/domain/checks/finding.ts';
import { inputsOf, wordingOf } from '#lib/domain/checks/wording.ts';
import type { Plan } from '#lib/domain/plan/schema.ts';
import type { MessageLocale } from '#lib/domain/german.ts';
import { PHRASES } from './finding-phrases.ts';
import { Words } from './words.ts';

/** One or two sentences; a finding about a stage says first which one. A message takes the inputs it needs. */
export function findingText(finding: Pick<Finding, 'lint' | 'entities' | 'values'>, words: Words): string {
	const about = finding.entities[0] ?? '';
	const { objections } = finding.values;
	const [key, more] = PHRASES[finding.lint]?.(finding, words) ?? [wordingOf(finding)];
	const text = words.text(key, {
		...inputsOf(finding, words),
		// A name that is a whole sentence must not end the sentence it is put into.
		name: words.name(about).replace(/[.。]$/, '') || words.text('lint_unnamed'),
		count: Array.isArray(objections) ? objections.length : 0,
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
