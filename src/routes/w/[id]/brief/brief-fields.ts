/** The four answers of the strategy brief: what each is called, and what belongs there. Labels only. */
import type { BriefField } from '#lib/domain/plan/preface.ts';
import { m } from '#lib/paraglide/messages.js';

interface FieldWords {
	readonly field: BriefField;
	readonly label: () => string;
	readonly hint: () => string;
}

export const BRIEF_WORDS: readonly FieldWords[] = [
	{ field: 'opportunity', label: m.brief_opportunity, hint: m.brief_opportunity_hint },
	{ field: 'strategy', label: m.brief_strategy, hint: m.brief_strategy_hint },
	{ field: 'why', label: m.field_why, hint: m.brief_why_hint },
	{ field: 'notDoing', label: m.brief_notdoing, hint: m.brief_notdoing_hint }
];
