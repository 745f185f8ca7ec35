/** What is said of segments. */
import { m } from '#lib/paraglide/messages.js';
import { missingWords } from './missing.ts';
import { numberOf, type Saying } from './saying.ts';

export const segmentWords: Readonly<Record<string, Saying>> = {
	L30: (_, name) => m.lint_l30({ name }),
	L31: ({ values }, name) =>
		m.lint_l31({ name, known: numberOf(values['known']), missing: missingWords(values['missing']) })
};
