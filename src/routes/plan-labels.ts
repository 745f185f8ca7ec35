/** Words for the closed lists that only the whole plan shows. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const channelKindLabel = /* @__PURE__ */ reader({
	f2f_visit: m.channelkind_f2f_visit,
	remote_detail: m.channelkind_remote_detail,
	rte_email: m.channelkind_rte_email,
	edetail_clm: m.channelkind_edetail_clm,
	hq_email: m.channelkind_hq_email,
	webinar_kol: m.channelkind_webinar_kol,
	event_regional: m.channelkind_event_regional,
	congress: m.channelkind_congress,
	landing_page: m.channelkind_landing_page,
	portal_self_service: m.channelkind_portal_self_service,
	inside_sales_call: m.channelkind_inside_sales_call,
	msl_exchange: m.channelkind_msl_exchange,
	print_leave_behind: m.channelkind_print_leave_behind,
	sample: m.channelkind_sample,
	messenger: m.channelkind_messenger,
	postal: m.channelkind_postal,
	other: m.channelkind_other
});

/** What a criterion of a segment is about. */
export const criterionLabel = /* @__PURE__ */ reader({
	specialty: m.house_by_specialty,
	setting: m.house_by_setting,
	attitude: m.house_by_attitude,
	behaviour: m.house_by_behaviour,
	value: m.house_by_value,
	channel_affinity: m.house_by_channel_affinity,
	adoption: m.house_by_adoption,
	patient_mix: m.house_by_patient_mix,
	region: m.house_by_region
});

export const messageThemeLabel = /* @__PURE__ */ reader({
	disease: m.messagetheme_disease,
	patient: m.messagetheme_patient,
	mechanism: m.messagetheme_mechanism,
	study: m.messagetheme_study,
	outcome: m.messagetheme_outcome,
	dosing: m.messagetheme_dosing,
	safety: m.messagetheme_safety,
	service: m.messagetheme_service,
	access: m.messagetheme_access,
	expert_exchange: m.messagetheme_expert_exchange
});

/** What became of a request. */
export const decisionLabel = /* @__PURE__ */ reader({
	open: m.decision_open,
	incorporated: m.decision_incorporated,
	incorporated_partly: m.decision_incorporated_partly,
	declined: m.decision_declined,
	deferred: m.decision_deferred
});

export const directionLabel = /* @__PURE__ */ reader({
	push: m.direction_push,
	pull: m.direction_pull
});
