/** What is said of what one doctor gets. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const pressureWords: Sayings = {
	L09: saidAs({ lint_l09: m.lint_l09, lint_l09_plain: m.lint_l09_plain }),
	L10: said(m.lint_l10),
	L48: said(m.lint_l48)
};
