/** The facilitator's next step in words: what the button says, and what pressing it does to everybody. */
import { m } from '#lib/paraglide/messages.js';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { BlockView } from '#lib/domain/session/view.ts';
import { blockTitle } from '../../console/block-title.ts';
import type { NextStep } from './next-step.ts';

interface Words {
	readonly label: string;
	/** The consequence; where the step is blocked, why. */
	readonly why: string;
}

export function wordsOf(step: NextStep, stageName: (key: StageKey) => string): Words {
	switch (step.kind) {
		case 'open':
			return { label: m.stage_ui_next_open(), why: m.stage_ui_next_open_why() };
		case 'write':
			return { label: m.stage_ui_next_write(), why: m.stage_ui_next_write_why() };
		case 'reveal':
			if (step.blocked) return { label: m.stage_ui_next_reveal_none(), why: m.stage_ui_next_reveal_none_why() };
			return { label: m.stage_ui_next_reveal({ count: step.count }), why: m.stage_ui_next_reveal_why() };
		case 'cluster':
			return { label: m.stage_ui_next_cluster(), why: m.stage_ui_next_cluster_why() };
		case 'vote':
			if (step.blocked) return { label: m.stage_ui_next_vote_few(), why: m.stage_ui_next_vote_few_why() };
			return { label: m.stage_ui_next_vote({ count: step.count }), why: m.stage_ui_next_vote_why() };
		case 'close-vote':
			return { label: m.stage_ui_next_close_vote(), why: m.stage_ui_next_close_vote_why() };
		case 'draft':
			return { label: m.stage_ui_next_draft(), why: m.stage_ui_next_draft_why() };
		case 'consent':
			return { label: m.stage_ui_next_consent(), why: consentWhy(step.blocked) };
		default:
			return endWords(step, stageName);
	}
}

function consentWhy(blocked: Extract<NextStep, { kind: 'consent' }>['blocked']): string {
	if (blocked === 'empty') return m.stage_ui_next_consent_empty_why();
	return blocked ? m.stage_ui_next_consent_errors_why() : m.stage_ui_next_consent_why();
}

function endWords(
	step: Extract<NextStep, { kind: 'close-round' | 'amend' | 'round-again' | 'stage' | 'block' | 'plan' }>,
	stageName: (key: StageKey) => string
): Words {
	switch (step.kind) {
		case 'close-round':
			return { label: m.stage_ui_next_close_round(), why: m.stage_ui_next_close_round_why() };
		case 'amend':
			return { label: m.stage_ui_next_amend(), why: m.stage_ui_next_amend_why() };
		case 'round-again':
			return { label: m.stage_ui_next_round_again(), why: m.stage_ui_next_round_again_why() };
		case 'stage':
			return { label: m.stage_ui_next_stage({ stage: stageName(step.stage) }), why: m.stage_ui_next_stage_why() };
		case 'block':
			return blockWords(step.block);
		case 'plan':
			return { label: m.stage_ui_next_plan(), why: m.stage_ui_next_plan_why() };
	}
}

/** On to another part of the day, and for how long. */
export function blockWords(block: BlockView): Words {
	const { minutes, stage } = block;
	const label = m.agenda_next({ title: blockTitle(block) });
	const invites = stage !== null && stage !== 'adopt_plan';
	return { label, why: invites ? m.agenda_next_stage_why({ minutes }) : m.agenda_next_why({ minutes }) };
}
