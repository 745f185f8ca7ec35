/** What is said of segments. */
import { m } from '#lib/paraglide/messages.js';
import { missingWords, numberOf, type Sayings } from './saying.ts';

export const segmentWords: Sayings = {
	L30: (_, name) => m.lint_l30({ name }),
	L31: ({ values }, name) =>
		m.lint_l31({ name, known: numberOf(values['known']), missing: missingWords(values['missing']) })
};
