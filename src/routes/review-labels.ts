/** Words for what review and compliance say: of a message, and of an insight. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const mlrLabel = /* @__PURE__ */ reader({
	none: m.mlr_none,
	draft: m.mlr_draft,
	submitted: m.mlr_submitted,
	in_review: m.mlr_in_review,
	changes_requested: m.mlr_changes_requested,
	approved: m.mlr_approved,
	expired: m.mlr_expired,
	withdrawn: m.mlr_withdrawn
});

export const guardLabel = /* @__PURE__ */ reader({
	clear: m.guard_clear,
	ae_suspected: m.guard_ae_suspected,
	personal_data: m.guard_personal_data,
	offlabel: m.guard_offlabel,
	cleared_ae: m.guard_cleared_ae,
	cleared_offlabel: m.guard_cleared_offlabel
});
