/** What is said of single touchpoints. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const touchpointWords: Sayings = {
	L05: said(m.lint_l05),
	L06: saidAs({ lint_l06: m.lint_l06, lint_l06_meant: m.lint_l06_meant }),
	L14: said(m.lint_l14),
	L16: said(m.lint_l16),
	L23: said(m.lint_l23),
	L47: said(m.lint_l47)
};
