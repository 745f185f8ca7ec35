/** Words for the kinds and states of objections. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const objectionKindLabel = /* @__PURE__ */ reader({
	harm: m.objectionkind_harm,
	infeasible: m.objectionkind_infeasible,
	non_compliant: m.objectionkind_non_compliant,
	unclear: m.objectionkind_unclear,
	preference: m.objectionkind_preference
});

export const objectionStateLabel = /* @__PURE__ */ reader({
	open: m.objectionstate_open,
	integrated: m.objectionstate_integrated,
	dissent_recorded: m.objectionstate_dissent_recorded,
	withdrawn: m.objectionstate_withdrawn
});
