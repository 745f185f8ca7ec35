/** How entries of any stage are read, where no stage is open: from what the view says of them. */
import type { AdoptionGap } from '#lib/domain/session/event.ts';
import type { Slices, StageView } from '#lib/domain/session/view.ts';
import { functionLabel } from '../../../../labels.ts';
import { readerLocale } from '../../../../reader-locale.ts';
import { gapWords } from '../consent/gap-words.ts';
import { openGaps } from '../consent/open-gaps.ts';
import { sayFinding } from '../draft/late-finding-words.ts';
import type { Reader } from '../draft/titles.ts';
import { findName } from '../names.ts';

export function readerOf({ content }: Pick<Slices, 'content'>): Reader {
	const locale = readerLocale();
	return { locale, nameOf: (id) => findName(id, [], content, locale) };
}

/** What of these gaps still stands in the way, each as a sentence. */
export function gapLines(
	slices: Pick<Slices, 'content' | 'people'>,
	{ objections }: Pick<StageView, 'objections'>,
	gaps: readonly AdoptionGap[]
): string[] {
	const reader = readerOf(slices);
	return openGaps(gaps, objections).map((gap) =>
		gapWords(gap, {
			nameOf: (id) => slices.people.find((person) => person.id === id)?.name ?? '',
			functionName: functionLabel,
			objection: (id) => objections.find((objection) => objection.id === id),
			finding: (lint, entities) => sayFinding({ lint, entities, values: {} }, reader)
		})
	);
}
