/** Words for what a touchpoint is to the person in the field. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const autonomyLabel = /* @__PURE__ */ reader({
	required: m.autonomy_required,
	recommended: m.autonomy_recommended,
	reps_choice: m.autonomy_reps_choice
});

export const relationLabel = /* @__PURE__ */ reader({
	support: m.relation_support,
	augment: m.relation_augment,
	extend: m.relation_extend,
	replace: m.relation_replace
});

export const intensityLabel = /* @__PURE__ */ reader({
	spotlight: m.intensity_spotlight,
	background: m.intensity_background
});
