/** What findings are in words, in every language: most pages of a day find nothing. */
import type { Told } from '#lib/domain/checks/wording.ts';
import { LatePart } from '#lib/ui/late-part.svelte.ts';
import type { Reader } from './titles.ts';

const lateFindingWords = new LatePart(() => import('./finding-words.ts').then((module) => module.findingWords));

export const fetchFindingWords = (): Promise<void> => lateFindingWords.fetch();

/** Until its words are here, a finding is called by the id of its check. */
export const sayFinding = (finding: Told, reader: Reader): string =>
	lateFindingWords.part?.(finding, reader) ?? finding.lint;
