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
	const { item, side, participantId } = command;
	const chosen = participantId === null ? null : findParticipant(state, participantId);
	if (chosen !== null && (chosen?.state !== 'active' || chosen.role !== 'participant' || chosen.side !== side))
		return refuse('unknown-participant');
	// The other side stays as it is, so that two choices in quick succession do not undo each other.
	const there = stage.drafters.find((each) => each.item === item)?.members ?? [];
	const others = there.filter((id) => findParticipant(state, id)?.side !== side);
	const drafters = [{ item, members: chosen ? [...others, chosen.id] : others }];
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
