/** Words for the closed lists of materials. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

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
