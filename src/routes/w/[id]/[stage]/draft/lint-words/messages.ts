/** What is said of messages, and of segments without one. */
import { m } from '#lib/paraglide/messages.js';
import { formatDay } from '../describe.ts';
import { languageLabel } from '../language-label.ts';
import { numberOf, stringOf, type Saying, type Sayings } from './saying.ts';

const neededSoon: Saying = ({ values }, name) => {
	const days = numberOf(values['daysLeft']);
	return days > 0 ? m.lint_l04({ name, days, lead: numberOf(values['lead']) }) : m.lint_l04_now({ name });
};

/** Of messages and of materials. */
const expires: Saying = ({ values }, name, reader) => {
	const [until, last] = ['validUntil', 'lastUse'].map((key) => formatDay(stringOf(values[key]), reader.locale));
	return until && last ? m.lint_l24({ name, until, last }) : m.lint_l24_plain({ name });
};

export const messageWords: Sayings = {
	L01: (_, name) => m.lint_l01({ name }),
	L02: (_, name) => m.lint_l02({ name }),
	L03: (_, name) => m.lint_l03({ name }),
	L04: neededSoon,
	L24: expires,
	L32: (_, name) => m.lint_l32({ name }),
	L41: (_, name) => m.lint_l41({ name }),
	L45: ({ values }, name) => m.lint_l45({ name, language: languageLabel(stringOf(values['language'])) })
};
