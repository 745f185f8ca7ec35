/** What is said of materials. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const materialWords: Sayings = {
	L07: saidAs({ lint_l07: m.lint_l07, lint_l07_free: m.lint_l07_free }),
	L25: said(m.lint_l25),
	L26: said(m.lint_l26),
	L27: said(m.lint_l27),
	L56: said(m.lint_l56)
};
