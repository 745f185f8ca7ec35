/** What a part of the agenda is called, in the reader's language. */
import type { BlockView } from '#lib/domain/session/view.ts';
import { readText } from '#lib/domain/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { stageLabel } from '../../labels.ts';
import { readerLocale } from '../../reader-locale.ts';

/** Words of the template or of whoever added it; where there are none, what it is. */
export function blockTitle({ title, stage, activities }: Pick<BlockView, 'title' | 'stage' | 'activities'>): string {
	const { text } = readText(title, readerLocale());
	if (text) return text;
	if (stage !== null && stage !== 'adopt_plan') return stageLabel(stage);
	return activities.includes('break') ? m.agenda_break() : m.agenda_talk();
}
