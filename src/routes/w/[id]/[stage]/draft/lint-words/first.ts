/** What is said of the first checks there were: goals, segments without a message, objections. */
import { m } from '#lib/paraglide/messages.js';
import { listed } from '../../../../../listed.ts';
import { missingLabel, type Sayings } from './saying.ts';

const listOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** An owner is no measure: where only that is missing, it is said as what it is. */
const goalWords = (name: string, missing: readonly string[]): string =>
	missing.every((path) => path === 'ownerFunction')
		? m.lint_l39_owner({ name })
		: m.lint_l39({ name, missing: listed(missing.map(missingLabel)) });

export const firstWords: Sayings = {
	L01: (_, name) => m.lint_l01({ name }),
	L39: ({ values }, name) => goalWords(name, listOf(values['missing'])),
	L55: ({ values }) => m.lint_l55({ count: listOf(values['objections']).length })
};
