/** What is said of who works with whom. */
import { m } from '#lib/paraglide/messages.js';
import { said, saidAs, type Sayings } from './saying.ts';

export const roleWords: Sayings = {
	L36: saidAs({
		lint_l36_internal_field: m.lint_l36_internal_field,
		lint_l36_field_customer: m.lint_l36_field_customer,
		lint_l36_customer_internal: m.lint_l36_customer_internal,
		lint_l36_field_internal: m.lint_l36_field_internal,
		lint_l36_agreement: m.lint_l36_agreement
	}),
	L37: saidAs({
		lint_l37_internal_field: m.lint_l37_internal_field,
		lint_l37_field_internal: m.lint_l37_field_internal
	}),
	L54: said(m.lint_l54)
};
