/** Plan fields as words, for findings that say what is missing. */
import { m } from '#lib/paraglide/messages.js';
import { listed } from '../../../../../listed.ts';
import { listOf } from './saying.ts';

const FIELDS: Readonly<Record<string, () => string>> = {
	'metric.baseline': m.lint_missing_metric_baseline,
	'metric.target': m.lint_missing_metric_target,
	'metric.due': m.lint_missing_metric_due,
	ownerFunction: m.lint_missing_ownerfunction,
	preferences: m.lint_missing_preferences,
	needs: m.lint_missing_needs,
	barriers: m.lint_missing_barriers,
	context: m.lint_missing_context,
	mindset: m.lint_missing_mindset
};

export const missingWords = (paths: unknown): string => listed(listOf(paths).map((path) => FIELDS[path]?.() ?? path));
