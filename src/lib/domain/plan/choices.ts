/** The closed lists that people choose from in an item's form. Apart from the schemas, so that a page can offer them without. */

export const INSIGHT_KINDS = [
	'need',
	'barrier',
	'preference',
	'mindset',
	'context',
	'practice',
	'competitor',
	'access',
	'patient_journey',
	'system'
] as const;
export const INSIGHT_SOURCES = [
	'field_visit',
	'remote_talk',
	'inside_sales_call',
	'msl_exchange',
	'ride_along',
	'hcp_conversation',
	'hcp_poll',
	'data_trail',
	'sales_data',
	'market_research',
	'desk'
] as const;
export const STRENGTHS = ['low', 'medium', 'high'] as const;
export const METRIC_TYPES = ['outcome', 'experience', 'adoption', 'behaviour', 'activity', 'financial'] as const;
export const CENTRED_ON = ['customer', 'brand', 'joint_work'] as const;
export const ADOPTION_STEPS = [
	'unaware',
	'aware',
	'consideration',
	'trial',
	'adoption',
	'loyal',
	'advocate',
	'lapsed'
] as const;
export const AUDIENCES = [
	'physician',
	'pharmacist',
	'practice_staff',
	'hospital_group',
	'payer',
	'nurse',
	'other'
] as const;
/** What a criterion of a segment is about. */
export const DIMENSIONS = [
	'specialty',
	'setting',
	'attitude',
	'behaviour',
	'value',
	'channel_affinity',
	'adoption',
	'patient_mix',
	'region'
] as const;
export const PRIORITIES = ['A', 'B', 'C'] as const;
export const LEAD_MODES = ['one_to_one_led', 'hybrid', 'platform_led'] as const;
/** What a message answers: something of its segment. */
export const SOLVES = ['need', 'barrier'] as const;
export const GUARDS = ['clear', 'ae_suspected', 'personal_data', 'offlabel', 'cleared_ae', 'cleared_offlabel'] as const;
export const MLR_STATES = [
	'none',
	'draft',
	'submitted',
	'in_review',
	'changes_requested',
	'approved',
	'expired',
	'withdrawn'
] as const;
export const MESSAGE_LEVELS = ['core', 'pillar', 'segment', 'objection_only'] as const;
export const MATERIAL_KINDS = [
	'edetail_slides',
	'talk_card',
	'email_template',
	'landing_page',
	'webinar_deck',
	'event_kit',
	'print',
	'brochure',
	'visual',
	'patient_card',
	'service_form',
	'tool',
	'video',
	'training',
	'sample_kit'
] as const;
export const MATURITIES = ['idea', 'concept', 'draft', 'review', 'final', 'retired'] as const;
/** What a touchpoint is to the person in the field. */
export const AUTONOMY = ['required', 'recommended', 'reps_choice'] as const;
export const RELATIONS_TO_REP = ['support', 'augment', 'extend', 'replace'] as const;
export const INTENSITIES = ['spotlight', 'background'] as const;
export const TRIGGERS = ['date', 'after', 'within', 'self_service', 'signal', 'no_visit_possible'] as const;
export const CHANNEL_KINDS = [
	'f2f_visit',
	'remote_detail',
	'rte_email',
	'edetail_clm',
	'hq_email',
	'webinar_kol',
	'event_regional',
	'congress',
	'landing_page',
	'portal_self_service',
	'inside_sales_call',
	'msl_exchange',
	'print_leave_behind',
	'sample',
	'messenger',
	'postal',
	'other'
] as const;

/** How a relay is passed on. */
export const RELAY_FORMATS = ['crm_note', 'digest', 'call', 'board_card', 'dashboard'] as const;
/** How sure it is today that one gets what one needs. */
export const CERTAINTIES = ['low', 'mid', 'high'] as const;
/** What a contact rule grants: to contact, to see beforehand, or to stop what was going to be sent. */
export const CONTACT_RIGHTS = ['contact', 'preview', 'stop'] as const;

/** What a look back decides about something that was planned. */
export const VERDICTS = ['keep', 'change', 'stop'] as const;
