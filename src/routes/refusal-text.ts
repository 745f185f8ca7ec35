/** Why the server said no, in the reader's words: one table, so that every page says it alike. */
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';

const words: Readonly<Record<RefusalCode, () => string>> = {
	'not-found': m.refusal_not_found,
	overloaded: m.refusal_overloaded,
	conflict: m.refusal_conflict,
	'not-signed-in': m.refusal_not_signed_in,
	'not-allowed': m.refusal_not_allowed,
	'wrong-origin': m.refusal_wrong_origin,
	'invalid-input': m.refusal_invalid_input,
	'malformed-json': m.refusal_malformed_json,
	'too-big': m.refusal_too_big,
	'rate-limited': m.refusal_rate_limited,
	'storage-unavailable': m.refusal_storage_unavailable,
	'invite-invalid': m.refusal_invite_invalid,
	'rehearsal-alone': m.refusal_rehearsal_alone,
	'wrong-phase': m.refusal_wrong_phase,
	'stage-busy': m.refusal_stage_busy,
	'stage-locked': m.refusal_stage_locked,
	'unknown-stage': m.refusal_unknown_stage,
	'unknown-participant': m.refusal_unknown_participant,
	'cannot-merge': m.refusal_cannot_merge,
	'last-facilitator': m.refusal_last_facilitator,
	'not-their-function': m.refusal_not_their_function,
	'nothing-to-reveal': m.refusal_nothing_to_reveal,
	'too-few-options': m.refusal_too_few_options,
	'ballot-closed': m.refusal_ballot_closed,
	'not-in-electorate': m.refusal_not_in_electorate,
	'over-budget': m.refusal_over_budget,
	'unknown-option': m.refusal_unknown_option,
	'consent-not-open': m.refusal_consent_not_open,
	'consent-open': m.refusal_consent_open,
	'objection-required': m.refusal_objection_required,
	'unknown-objection': m.refusal_unknown_objection,
	'not-your-objection': m.refusal_not_your_objection,
	'nothing-to-agree': m.refusal_nothing_to_agree,
	'findings-open': m.refusal_findings_open,
	'unknown-finding': m.refusal_unknown_finding,
	'adoption-not-possible': m.refusal_adoption_not_possible,
	'unknown-template': m.refusal_unknown_template,
	'import-invalid': m.refusal_import_invalid,
	'plan-not-available': m.refusal_plan_not_available,
	'export-format-unknown': m.refusal_export_format_unknown,
	'versions-full': m.refusal_versions_full,
	'workshop-archived': m.refusal_workshop_archived,
	'name-mismatch': m.refusal_name_mismatch
};

/** `code` as `sendCommand` gives it; an unknown one means that no answer of ours arrived. */
export const refusalText = (code: string): string => words[code as RefusalCode]?.() ?? m.frame_unreachable();
