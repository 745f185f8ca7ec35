/** Words for the closed lists of who works with whom. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const relayFormatLabel = /* @__PURE__ */ reader({
	crm_note: m.roles_format_crm_note,
	digest: m.roles_format_digest,
	call: m.roles_format_call,
	board_card: m.roles_format_board_card,
	dashboard: m.roles_format_dashboard
});

export const certaintyLabel = /* @__PURE__ */ reader({
	low: m.roles_certainty_low,
	mid: m.roles_certainty_mid,
	high: m.roles_certainty_high
});

export const contactRightLabel = /* @__PURE__ */ reader({
	contact: m.roles_right_contact,
	preview: m.roles_right_preview,
	stop: m.roles_right_stop
});
