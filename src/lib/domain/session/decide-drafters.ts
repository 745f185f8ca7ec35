/** Rules about who drafts which entry. Rules PF in RULES.md; source: 12-method P5, 13-templates `pair_draft` and `give_get`. */
import { readTemplate } from '../templates/templates.ts';
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import { inPairs, MAX_DRAFTED, proposeDrafters, withDrafters } from './drafters.ts';
import type { StageKey } from './stage.ts';
import { findParticipant, seatsOf, type Participant, type SessionState } from './state.ts';

export function decideDrafters(
	state: SessionState,
	command: CommandOf<'drafters.propose' | 'drafters.set'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	if (stage.phase !== 'draft' || !draftsInPairs(state, stage.key)) return refuse('wrong-phase');
	if (command.type === 'drafters.propose') {
		const drafters = proposeDrafters(seatsOf(state), command.items, stage.drafters, newId());
		if (drafters.length === 0) return seatsOf(state).length < 2 ? refuse('too-few-people') : accept();
		return full(stage.drafters, drafters) ? refuse('invalid-input') : set(stage.key, drafters);
	}
	const members = [...new Set(command.members)].map((id) => findParticipant(state, id));
	// Whoever takes part, of whichever side: it is the facilitator's to say who writes with whom.
	if (members.some((each) => each?.state !== 'active' || each.role !== 'participant'))
		return refuse('unknown-participant');
	const drafters = [{ item: command.item, members: members.flatMap((each) => each?.id ?? []) }];
	return full(stage.drafters, drafters) ? refuse('invalid-input') : set(stage.key, drafters);
}

const full = (...[there, changed]: Parameters<typeof withDrafters>): boolean =>
	withDrafters(there, changed).length > MAX_DRAFTED;

const set = (stage: StageKey, drafters: ReturnType<typeof proposeDrafters>): Decision =>
	accept({
		type: 'drafters-set',
		stage,
		drafters: drafters.map(({ item, members }) => ({ item, members: [...members] }))
	});

/** The day's template says so for this stage. */
export const draftsInPairs = ({ templateId }: SessionState, stage: StageKey): boolean =>
	readTemplate(templateId)?.blocks.some(
		(block) => block.stage === stage && inPairs(block.steps.map(({ activity }) => activity))
	) ?? false;
