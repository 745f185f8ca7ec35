/** What is said of how much is planned. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const capacityWords: Sayings = {
	L08: saidAs({
		lint_l08: m.lint_l08,
		lint_l08_nearly: m.lint_l08_nearly,
		lint_l08_none: m.lint_l08_none,
		lint_l08_plain: m.lint_l08_plain
	}),
	L08R: saidAs({ lint_l08r: m.lint_l08r, lint_l08r_none: m.lint_l08r_none }),
	L17: saidAs({ lint_l17: m.lint_l17, lint_l17_few: m.lint_l17_few }),
	L33: said(m.lint_l33),
	L43: saidAs({ lint_l43: m.lint_l43, lint_l43_plain: m.lint_l43_plain })
};
