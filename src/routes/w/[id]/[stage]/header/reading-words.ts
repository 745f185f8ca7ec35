/** What the other side has read, in words; '' where nothing is told of it. */
import type { StageView } from '#lib/domain/session/view.ts';
import { m } from '#lib/paraglide/messages.js';

export function readingWords({ reading }: Pick<StageView, 'reading'>): string {
	if (!reading || reading.cards === 0) return '';
	const { read, cards } = reading;
	return read === cards ? m.reading_whole() : m.reading_coverage({ read, cards });
}
