/** What is said of how touchpoints follow each other. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const timingWords: Sayings = {
	L19: said(m.lint_l19),
	L49: saidAs({
		lint_l49_plain: m.lint_l49_plain,
		lint_l49_cycle: m.lint_l49_cycle,
		lint_l49_gone: m.lint_l49_gone,
		lint_l49_early: m.lint_l49_early
	}),
	L50: saidAs({ lint_l50: m.lint_l50, lint_l50_person: m.lint_l50_person })
};
