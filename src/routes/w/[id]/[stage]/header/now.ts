/** The one sentence that says what to do now, for this stage, phase and role. Words only, no state. */
import { m } from '#lib/paraglide/messages.js';
import type { Role } from '#lib/domain/people/people.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { StageView } from '#lib/domain/session/view.ts';

type Voice = 'participant' | 'facilitator' | 'watch';
const voiceOf = (role: Role): Voice => (role === 'participant' || role === 'facilitator' ? role : 'watch');

const DRAFT: Partial<Record<StageKey, () => string>> = {
	kickoff: m.stage_ui_now_draft_kickoff,
	insights: m.stage_ui_now_draft_insights,
	goals: m.stage_ui_now_draft_goals,
	segments: m.stage_ui_now_draft_segments,
	messages: m.stage_ui_now_draft_messages,
	touchpoints: m.stage_ui_now_draft_touchpoints,
	materials: m.stage_ui_now_draft_materials,
	roles: m.stage_ui_now_draft_roles,
	review: m.stage_ui_now_draft_review
};

const SENTENCES: Record<'write' | 'reveal' | 'cluster' | 'vote' | 'consent', Record<Voice, () => string>> = {
	write: {
		participant: m.stage_ui_now_write_participant,
		facilitator: m.stage_ui_now_write_facilitator,
		watch: m.stage_ui_now_write_watch
	},
	reveal: {
		participant: m.stage_ui_now_reveal_participant,
		facilitator: m.stage_ui_now_reveal_facilitator,
		watch: m.stage_ui_now_reveal_watch
	},
	cluster: {
		participant: m.stage_ui_now_cluster_participant,
		facilitator: m.stage_ui_now_cluster_facilitator,
		watch: m.stage_ui_now_cluster_watch
	},
	vote: {
		participant: m.stage_ui_now_vote_participant,
		facilitator: m.stage_ui_now_vote_facilitator,
		watch: m.stage_ui_now_vote_watch
	},
	consent: {
		participant: m.stage_ui_now_consent_participant,
		facilitator: m.stage_ui_now_consent_facilitator,
		watch: m.stage_ui_now_consent_watch
	}
};

interface Known {
	/** Whether this person votes and signs; who does not, watches the vote and the consent round. */
	readonly votes: boolean;
	/** Whether cards tell both sides apart. */
	readonly sides: boolean;
}

export function nowSentence(
	stage: Pick<StageView, 'key' | 'phase' | 'phases' | 'divided' | 'ballot' | 'consent' | 'shaken'>,
	role: Role,
	{ votes, sides }: Known
): string {
	const voice = voiceOf(role);
	if (stage.divided) return voice === 'participant' ? m.side_now() : m.side_now_lead();
	switch (stage.phase) {
		case 'prepare':
			return voice === 'facilitator' ? m.stage_ui_now_prepare_facilitator() : m.stage_ui_now_prepare_participant();
		case 'draft':
			if (voice !== 'watch' && stage.key === 'review' && stage.phases.includes('consent')) return m.verdict_now();
			return voice === 'watch' ? m.stage_ui_now_draft_watch() : (DRAFT[stage.key] ?? m.stage_ui_now_draft_other)();
		case 'adopted':
			return stage.shaken.length > 0 ? m.stage_ui_now_shaken() : m.stage_ui_now_adopted();
		case 'vote':
			if (stage.ballot?.state === 'closed') return m.stage_ui_now_voted();
			return SENTENCES.vote[voice === 'participant' && !votes ? 'watch' : voice]();
		case 'consent':
			if (stage.consent?.state !== 'open') return m.stage_ui_now_consent_closed();
			return SENTENCES.consent[voice === 'participant' && !votes ? 'watch' : voice]();
		case 'reveal':
			if (voice === 'participant' && !sides) return m.stage_ui_now_reveal_participant_few();
			return SENTENCES.reveal[voice]();
		default:
			return SENTENCES[stage.phase][voice]();
	}
}
