/** A plan check's finding in words. Ids and enum values come in, names and sentences go out; unknown checks show their id. */
import type { Told } from '#lib/domain/checks/wording.ts';
import { m } from '#lib/paraglide/messages.js';
import { pair } from '../../../../listed.ts';
import { capacityWords } from './lint-words/capacity.ts';
import { firstWords } from './lint-words/first.ts';
import { materialWords } from './lint-words/materials.ts';
import { pressureWords } from './lint-words/pressure.ts';
import { reachWords } from './lint-words/reach.ts';
import { roleWords } from './lint-words/roles.ts';
import type { Sayings } from './lint-words/saying.ts';
import { timingWords } from './lint-words/timing.ts';
import { touchpointWords } from './lint-words/touchpoints.ts';
import type { Reader } from './titles.ts';

const SAYINGS: Sayings = {
	...capacityWords,
	...firstWords,
	...materialWords,
	...pressureWords,
	...reachWords,
	...roleWords,
	...timingWords,
	...touchpointWords
};

export function findingWords(finding: Told, reader: Reader): string {
	// A name that is a whole sentence must not end the sentence it is put into.
	const name = reader.nameOf(finding.entities[0] ?? '').replace(/[.。]$/, '') || m.lint_unnamed();
	return SAYINGS[finding.lint]?.(finding, name, reader) ?? pair(finding.lint, name);
}
