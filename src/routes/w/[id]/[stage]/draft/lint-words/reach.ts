/** What is said of whom the channel map reaches. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const reachWords: Sayings = {
	L15: said(m.lint_l15),
	L18: saidAs({ lint_l18: m.lint_l18, lint_l18_few: m.lint_l18_few }),
	L20: saidAs({ lint_l20_digital: m.lint_l20_digital, lint_l20_analog: m.lint_l20_analog }),
	L38: saidAs({ lint_l38: m.lint_l38, lint_l38_fragments: m.lint_l38_fragments }),
	L44: saidAs({ lint_l44: m.lint_l44, lint_l44_none: m.lint_l44_none }),
	L59: said(m.lint_l59)
};
