/** A plan check's finding in words. Ids and enum values come in, names and sentences go out; unknown checks show their id. */
import { m } from '#lib/paraglide/messages.js';
import { listed, pair } from '../../../../listed.ts';
import type { Reader } from './titles.ts';

export interface AFinding {
	readonly lint: string;
	readonly entities: readonly string[];
	readonly values: Readonly<Record<string, unknown>>;
}

const MISSING: Readonly<Record<string, () => string>> = {
	'metric.baseline': m.lint_missing_metric_baseline,
	'metric.target': m.lint_missing_metric_target,
	'metric.due': m.lint_missing_metric_due,
	ownerFunction: m.lint_missing_ownerfunction
};

const listOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** An owner is no measure: where only that is missing, it is said as what it is. */
const goalWords = (name: string, missing: readonly string[]): string =>
	missing.every((path) => path === 'ownerFunction')
		? m.lint_l39_owner({ name })
		: m.lint_l39({ name, missing: listed(missing.map((path) => MISSING[path]?.() ?? path)) });

export function findingWords({ lint, entities, values }: AFinding, { nameOf }: Reader): string {
	// A name that is a whole sentence must not end the sentence it is put into.
	const name = nameOf(entities[0] ?? '').replace(/[.。]$/, '') || m.lint_unnamed();
	switch (lint) {
		case 'L01':
			return m.lint_l01({ name });
		case 'L05':
			return m.lint_l05({ name });
		case 'L39':
			return goalWords(name, listOf(values['missing']));
		case 'L55':
			return m.lint_l55({ count: listOf(values['objections']).length });
		default:
			return pair(lint, name);
	}
}
