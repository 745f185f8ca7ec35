/** A plan check's finding in words. Ids and enum values come in, names and sentences go out; unknown checks show their id. */
import type { Told } from '#lib/domain/checks/wording.ts';
import { m } from '#lib/paraglide/messages.js';
import { pair } from '../../../../listed.ts';
import { capacityWords } from './lint-words/capacity.ts';
import { goalWords } from './lint-words/goals.ts';
import { insightWords } from './lint-words/insights.ts';
import { materialWords } from './lint-words/materials.ts';
import { messageWords } from './lint-words/messages.ts';
import { pressureWords } from './lint-words/pressure.ts';
import { processWords } from './lint-words/process.ts';
import { reachWords } from './lint-words/reach.ts';
import { roleWords } from './lint-words/roles.ts';
import type { Sayings } from './lint-words/saying.ts';
import { segmentWords } from './lint-words/segments.ts';
import { timingWords } from './lint-words/timing.ts';
import { touchpointWords } from './lint-words/touchpoints.ts';
import type { Reader } from './titles.ts';

const SAYINGS: Sayings = {
	...capacityWords,
	...goalWords,
	...insightWords,
	...materialWords,
	...messageWords,
	...pressureWords,
	...processWords,
	...reachWords,
	...roleWords,
	...segmentWords,
	...timingWords,
	...touchpointWords
};

export function findingWords(finding: Told, reader: Reader): string {
	// A name that is a whole sentence must not end the sentence it is put into.
	const name = reader.nameOf(finding.entities[0] ?? '').replace(/[.。]$/, '') || m.lint_unnamed();
	return SAYINGS[finding.lint]?.(finding, name, reader) ?? pair(finding.lint, name);
}
