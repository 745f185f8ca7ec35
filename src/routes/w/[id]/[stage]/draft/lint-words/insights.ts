/** What is said of insights, and of what should stand on them. */
import { m } from '#lib/paraglide/messages.js';
import { numberOf, type Sayings } from './saying.ts';

export const insightWords: Sayings = {
	L13: ({ values }, name) => (values['note'] ? m.lint_l13_ground({ name }) : m.lint_l13({ name })),
	L42: ({ entities, values }) => m.lint_l42({ count: numberOf(values['count']) || entities.length }),
	L57: (_, name) => m.lint_l57({ name }),
	L58: (_, name) => m.lint_l58({ name })
};
