/** Words for the closed lists among the facts of an item: what forms offer and papers show. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

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

export const messageLevelLabel = /* @__PURE__ */ reader({
	core: m.messagelevel_core,
	pillar: m.messagelevel_pillar,
	segment: m.messagelevel_segment,
	objection_only: m.messagelevel_objection_only
});

export const triggerLabel = /* @__PURE__ */ reader({
	date: m.trigger_date,
	after: m.trigger_after,
	within: m.trigger_within,
	self_service: m.trigger_self_service,
	signal: m.trigger_signal,
	no_visit_possible: m.trigger_no_visit_possible
});
