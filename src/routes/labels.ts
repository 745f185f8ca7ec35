/**
 * Words for the closed lists of the domain: functions, sides, stages, phases, kinds. Pure.
 * One table a list, so that a page carries only the words it shows. A value of an imported plan that we do not know
 * is shown as it is, never hidden.
 */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export { phaseLabel, roleLabel, stageLabel } from './session-labels.ts';
export { sideLabel } from './side-label.ts';

export const functionLabel = /* @__PURE__ */ reader({
	field_sales: m.function_field_sales,
	key_account: m.function_key_account,
	field_medical: m.function_field_medical,
	inside_sales: m.function_inside_sales,
	internal_services: m.function_internal_services,
	marketing: m.function_marketing,
	omnichannel_digital: m.function_omnichannel_digital,
	engagement_designer: m.function_engagement_designer,
	product_strategy: m.function_product_strategy,
	medical_hq: m.function_medical_hq,
	market_access: m.function_market_access,
	mlr_regulatory: m.function_mlr_regulatory,
	data_sales_ops: m.function_data_sales_ops,
	training: m.function_training,
	agency: m.function_agency,
	management: m.function_management,
	facilitation: m.function_facilitation
});

export const insightKindLabel = /* @__PURE__ */ reader({
	need: m.insightkind_need,
	barrier: m.insightkind_barrier,
	preference: m.insightkind_preference,
	mindset: m.insightkind_mindset,
	context: m.insightkind_context,
	practice: m.insightkind_practice,
	competitor: m.insightkind_competitor,
	access: m.insightkind_access,
	patient_journey: m.insightkind_patient_journey,
	system: m.insightkind_system
});

export const insightSourceLabel = /* @__PURE__ */ reader({
	field_visit: m.insightsource_field_visit,
	remote_talk: m.insightsource_remote_talk,
	inside_sales_call: m.insightsource_inside_sales_call,
	msl_exchange: m.insightsource_msl_exchange,
	ride_along: m.insightsource_ride_along,
	hcp_conversation: m.insightsource_hcp_conversation,
	hcp_poll: m.insightsource_hcp_poll,
	data_trail: m.insightsource_data_trail,
	sales_data: m.insightsource_sales_data,
	market_research: m.insightsource_market_research,
	desk: m.insightsource_desk
});

export const strengthLabel = /* @__PURE__ */ reader({
	low: m.strength_low,
	medium: m.strength_medium,
	high: m.strength_high
});

export const metricTypeLabel = /* @__PURE__ */ reader({
	outcome: m.metrictype_outcome,
	experience: m.metrictype_experience,
	adoption: m.metrictype_adoption,
	behaviour: m.metrictype_behaviour,
	activity: m.metrictype_activity,
	financial: m.metrictype_financial
});

export const centredOnLabel = /* @__PURE__ */ reader({
	customer: m.centredon_customer,
	brand: m.centredon_brand,
	joint_work: m.centredon_joint_work
});

/** A step of adoption, as in a segment's "from → to". */
export const adoptionLabel = /* @__PURE__ */ reader({
	unaware: m.adoption_unaware,
	aware: m.adoption_aware,
	consideration: m.adoption_consideration,
	trial: m.adoption_trial,
	adoption: m.adoption_adoption,
	loyal: m.adoption_loyal,
	advocate: m.adoption_advocate,
	lapsed: m.adoption_lapsed
});

export const leadModeLabel = /* @__PURE__ */ reader({
	one_to_one_led: m.leadmode_one_to_one_led,
	hybrid: m.leadmode_hybrid,
	platform_led: m.leadmode_platform_led
});

export const journeyLabel = /* @__PURE__ */ reader({
	awareness: m.journey_awareness,
	consideration: m.journey_consideration,
	trial: m.journey_trial,
	adoption: m.journey_adoption,
	loyalty: m.journey_loyalty,
	advocacy: m.journey_advocacy,
	symptom: m.journey_symptom,
	diagnosis: m.journey_diagnosis,
	start: m.journey_start,
	first_weeks: m.journey_first_weeks,
	follow_up: m.journey_follow_up,
	change: m.journey_change
});

export const audienceLabel = /* @__PURE__ */ reader({
	physician: m.audience_physician,
	pharmacist: m.audience_pharmacist,
	practice_staff: m.audience_practice_staff,
	hospital_group: m.audience_hospital_group,
	payer: m.audience_payer,
	nurse: m.audience_nurse,
	other: m.audience_other
});

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

export const messageLevelLabel = /* @__PURE__ */ reader({
	core: m.messagelevel_core,
	pillar: m.messagelevel_pillar,
	segment: m.messagelevel_segment,
	objection_only: m.messagelevel_objection_only
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

export const materialKindLabel = /* @__PURE__ */ reader({
	edetail_slides: m.materialkind_edetail_slides,
	talk_card: m.materialkind_talk_card,
	email_template: m.materialkind_email_template,
	landing_page: m.materialkind_landing_page,
	webinar_deck: m.materialkind_webinar_deck,
	event_kit: m.materialkind_event_kit,
	print: m.materialkind_print,
	patient_card: m.materialkind_patient_card,
	service_form: m.materialkind_service_form,
	tool: m.materialkind_tool,
	video: m.materialkind_video,
	training: m.materialkind_training,
	sample_kit: m.materialkind_sample_kit,
	brochure: m.materialkind_brochure,
	visual: m.materialkind_visual
});

export const maturityLabel = /* @__PURE__ */ reader({
	idea: m.maturity_idea,
	concept: m.maturity_concept,
	draft: m.maturity_draft,
	review: m.maturity_review,
	final: m.maturity_final,
	retired: m.maturity_retired
});

export const triggerLabel = /* @__PURE__ */ reader({
	date: m.trigger_date,
	after: m.trigger_after,
	within: m.trigger_within,
	self_service: m.trigger_self_service,
	signal: m.trigger_signal,
	no_visit_possible: m.trigger_no_visit_possible
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

export const severityLabel = /* @__PURE__ */ reader({
	error: m.severity_error,
	warn: m.severity_warn,
	info: m.severity_info
});
