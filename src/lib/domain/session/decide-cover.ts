/**
 * Rules about covering a card: its words leave the board, with a reason, and come back as they were. Nobody's words are ever
 * changed by it. Rules MK in RULES.md; source: 12-method §3.5, 05-decisions 13.
 */
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import type { Participant, SessionState, Stage } from './state.ts';

/** The covering that lies on a card now. */
export const coverOf = ({ covers }: Pick<Stage, 'covers'>, card: string): Stage['covers'][number] | undefined =>
	covers.find((each) => each.card === card && each.until === null);

export function decideCover(
	state: SessionState,
	command: CommandOf<'card.cover' | 'card.uncover'>,
	actor: Participant,
	{ newId, facts }: Context
): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { key: stage, phase } = found.stage;
	// What people still write to themselves nobody else has seen.
	if (phase === 'prepare' || phase === 'write') return refuse('wrong-phase');
	const { card } = command;
	const cover = coverOf(found.stage, card);
	// A second click changes nothing.
	if (command.type === 'card.uncover') return cover ? accept({ type: 'card-uncovered', stage, card }) : accept();
	if (cover) return accept();
	if (!facts.covered?.words) return refuse('not-found');
	const [reasonTextId, wordsTextId] = [newId(), newId()];
	return {
		ok: true,
		events: [{ type: 'card-covered', stage, card, reasonTextId, wordsTextId }],
		texts: [
			{ id: reasonTextId, body: command.reason },
			// Whoever's words they are, they are not the facilitator's.
			{ id: wordsTextId, body: facts.covered.words, author: null }
		]
	};
}
