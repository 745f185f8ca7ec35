/** The facts of what is kept, changed and stopped. Fetched with the pages that show them; see late-facts.ts. */
import { m } from '#lib/paraglide/messages.js';
import { verdictLabel } from '../../../../verdict-label.ts';
import { choice, text, type FactTable } from './describe.ts';

export const REVIEW_FACTS = {
	verdict: [
		[m.verdict_said, choice('verdict', verdictLabel)],
		[m.field_why, text('why')],
		[m.verdict_follows, text('then')]
	]
} satisfies FactTable;
