/** What is said of goals. */
import { m } from '#lib/paraglide/messages.js';
import { listOf, missingWords, type Saying, type Sayings } from './saying.ts';

/** An owner is no measure: where only that is missing, it is said as what it is. */
const unmeasured: Saying = ({ values: { missing } }, name) =>
	listOf(missing).every((path) => path === 'ownerFunction')
		? m.lint_l39_owner({ name })
		: m.lint_l39({ name, missing: missingWords(missing) });

export const goalWords: Sayings = {
	L11: (_, name) => m.lint_l11({ name }),
	L21: ({ values }, name) => (values['all'] ? m.lint_l21_all({ name }) : m.lint_l21({ name })),
	L22: () => m.lint_l22(),
	L39: unmeasured
};
