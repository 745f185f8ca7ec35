/** A plan check's finding in words, each family's in its own file; a check nobody has words for shows its id. */
import { m } from '#lib/paraglide/messages.js';
import { pair } from '../../../../listed.ts';
import { goalWords } from './lint-words/goals.ts';
import { insightWords } from './lint-words/insights.ts';
import { messageWords } from './lint-words/messages.ts';
import { processWords } from './lint-words/process.ts';
import type { AFinding, Saying } from './lint-words/saying.ts';
import { segmentWords } from './lint-words/segments.ts';
import { touchpointWords } from './lint-words/touchpoints.ts';
import type { Reader } from './titles.ts';

export type { AFinding } from './lint-words/saying.ts';

const WORDS: Readonly<Record<string, Saying>> = {
	...insightWords,
	...goalWords,
	...segmentWords,
	...messageWords,
	...touchpointWords,
	...processWords
};

export function findingWords(finding: AFinding, reader: Reader): string {
	// A name that is a whole sentence must not end the sentence it is put into.
	const name = reader.nameOf(finding.entities[0] ?? '').replace(/[.。]$/, '') || m.lint_unnamed();
	return WORDS[finding.lint]?.(finding, name, reader) ?? pair(finding.lint, name);
}
