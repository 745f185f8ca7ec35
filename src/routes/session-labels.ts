/** Words for roles, stages and phases, apart from what only a plan says: the start page shows these. Pure. */
import { m } from '#lib/paraglide/messages.js';
import { reader } from './label-reader.ts';

export const roleLabel = /* @__PURE__ */ reader({
	facilitator: m.role_facilitator,
	participant: m.role_participant,
	observer: m.role_observer,
	sponsor: m.role_sponsor
});

export const stageLabel = /* @__PURE__ */ reader({
	kickoff: m.stage_kickoff,
	insights: m.stage_insights,
	goals: m.stage_goals,
	segments: m.stage_segments,
	messages: m.stage_messages,
	touchpoints: m.stage_touchpoints,
	materials: m.stage_materials,
	roles: m.stage_roles,
	adopt_plan: m.stage_adopt_plan,
	review: m.stage_review,
	process: m.stage_process
});

export const phaseLabel = /* @__PURE__ */ reader({
	prepare: m.phase_prepare,
	write: m.phase_write,
	reveal: m.phase_reveal,
	cluster: m.phase_cluster,
	discuss: m.phase_discuss,
	vote: m.phase_vote,
	draft: m.phase_draft,
	consent: m.phase_consent,
	adopted: m.phase_adopted,
	reopened: m.phase_reopened
});
