/** The facilitator's next step in words: what the button says, and what pressing it does to everybody. */
import { m } from '#lib/paraglide/messages.js';
import type { SideGrouping } from '#lib/domain/session/side-rooms.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { BlockView } from '#lib/domain/session/view.ts';
import { blockTitle } from '../../block-title.ts';
import type { NextStep } from './next-step.ts';

/** By name: a computed one would bring every message into every page. */
const INTO: Readonly<Record<SideGrouping, () => string>> = {
	pair_mixed: m.side_next_pair_mixed,
	trio_mixed: m.side_next_trio_mixed,
	quad_mixed: m.side_next_quad_mixed,
	side: m.side_next_side
};

interface Words {
	readonly label: string;
	/** The consequence; where the step is blocked, why. */
	readonly why: string;
}

/** @param here the stage the room is in */
export function wordsOf(step: NextStep, stageName: (key: StageKey) => string, here: StageKey | null): Words {
	switch (step.kind) {
		case 'open':
			return { label: m.stage_ui_next_open(), why: m.stage_ui_next_open_why() };
		case 'write':
			return { label: m.stage_ui_next_write(), why: m.stage_ui_next_write_why() };
		case 'reveal':
			if (step.blocked) return { label: m.stage_ui_next_reveal_none(), why: m.stage_ui_next_reveal_none_why() };
			return { label: m.stage_ui_next_reveal({ count: step.count }), why: m.stage_ui_next_reveal_why() };
		case 'divide': {
			const why = step.joined ? m.side_next_join_why() : m.side_next_why();
			return { label: INTO[step.grouping](), why };
		}
		case 'bring-back':
			return { label: step.reveals ? m.side_next_reveal() : m.side_next_back(), why: m.side_next_back_why() };
		case 'cluster':
			return { label: m.stage_ui_next_cluster(), why: m.stage_ui_next_cluster_why() };
		case 'vote':
			if (step.blocked) return { label: m.stage_ui_next_vote_few(), why: m.stage_ui_next_vote_few_why() };
			return { label: m.stage_ui_next_vote({ count: step.count }), why: m.stage_ui_next_vote_why() };
		case 'close-vote':
			return { label: m.stage_ui_next_close_vote(), why: m.stage_ui_next_close_vote_why() };
		case 'close-question':
			return { label: m.question_close(), why: m.question_close_why() };
		case 'draft':
			return { label: m.stage_ui_next_draft(), why: m.stage_ui_next_draft_why() };
		case 'consent':
			return { label: m.stage_ui_next_consent(), why: consentWhy(step.blocked) };
		default:
			return endWords(step, stageName, here);
	}
}

function consentWhy(blocked: Extract<NextStep, { kind: 'consent' }>['blocked']): string {
	if (blocked === 'empty') return m.stage_ui_next_consent_empty_why();
	return blocked ? m.stage_ui_next_consent_errors_why() : m.stage_ui_next_consent_why();
}

function endWords(
	step: Extract<
		NextStep,
		{ kind: 'close-round' | 'amend' | 'round-again' | 'put-off' | 'stage' | 'block' | 'plan' | 'end' }
	>,
	stageName: (key: StageKey) => string,
	here: StageKey | null
): Words {
	switch (step.kind) {
		case 'close-round':
			return { label: m.stage_ui_next_close_round(), why: m.stage_ui_next_close_round_why() };
		case 'amend':
			return { label: m.stage_ui_next_amend(), why: m.stage_ui_next_amend_why() };
		case 'round-again':
			return { label: m.stage_ui_next_round_again(), why: m.stage_ui_next_round_again_why() };
		case 'put-off':
			return { label: m.stage_ui_next_amend(), why: m.pair_put_off_why() };
		case 'stage':
			return { label: m.stage_ui_next_stage({ stage: stageName(step.stage) }), why: m.stage_ui_next_stage_why() };
		case 'block':
			return blockWords(step.block, { here });
		case 'end':
			return { label: m.stage_ui_next_plan(), why: m.agenda_end() };
		case 'plan':
			return { label: m.stage_ui_next_plan(), why: m.stage_ui_next_plan_why() };
	}
}

/**
 * On to another part of the day, and for how long.
 * @param here the stage the room is in; `back`: it was there before
 */
export function blockWords(block: BlockView, { here, back }: { here: StageKey | null; back?: boolean }): Words {
	const { minutes, stage } = block;
	const title = blockTitle(block);
	const label = back ? m.agenda_back({ title }) : m.agenda_next({ title });
	if (back) return { label, why: m.agenda_back_why() };
	const invites = stage !== null && stage !== 'adopt_plan' && stage !== here;
	return { label, why: invites ? m.agenda_next_stage_why({ minutes }) : m.agenda_next_why({ minutes }) };
}
