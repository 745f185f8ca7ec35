/** Rules about what became of each idea, and what whoever had it says of that. Rules DP in RULES.md; source: 20-product-lessons §4.1. */
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import { isOutdated, settlesIn } from './dispositions.ts';
import { findStage, type Participant, type SessionState } from './state.ts';

export function decideDispositions(
	state: SessionState,
	command: CommandOf<'cards.settle' | 'cards.unsettle' | 'card.reply'>,
	actor: Participant,
	context: Context
): Decision {
	switch (command.type) {
		case 'cards.settle':
			return settle(state, command, actor, context);
		case 'cards.unsettle':
			return unsettle(state, command, actor);
		case 'card.reply':
			return reply(state, command, actor, context);
	}
}

/** Whoever takes part sorts out, and the facilitator; sponsors and those who watch do not [DP1]. */
const maySettle = ({ role }: Participant): boolean => role === 'participant' || role === 'facilitator';

/** One answer for many cards at once, each in place of the one before [DP1, DP4]. */
function settle(
	state: SessionState,
	{ stage: key, cards, as, to, until, reason }: CommandOf<'cards.settle'>,
	actor: Participant,
	{ newId, facts }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (!maySettle(actor)) return refuse('not-allowed');
	if (!settlesIn(stage.phase)) return refuse('wrong-phase');
	const known = new Set(facts.cards);
	if (!cards.every((card) => known.has(card))) return refuse('not-found');
	const leads = as === 'used' || as === 'merged';
	if (leads && (!to || cards.includes(to) || !facts.targets?.includes(to))) return refuse('not-found');
	if (as === 'parked' && !until) return refuse('date-required');
	if (as === 'not_now' && !reason) return refuse('reason-required');
	const reasonTextId = reason ? newId() : undefined;
	return {
		ok: true,
		events: [
			{
				type: 'cards-settled',
				stage: key,
				cards: [...new Set(cards)],
				as,
				...(leads && to ? { to } : {}),
				...(as === 'parked' && until ? { until } : {}),
				...(reasonTextId ? { reasonTextId } : {}),
				by: actor.id
			}
		],
		texts: reasonTextId && reason ? [{ id: reasonTextId, body: reason }] : []
	};
}

/** What is so already changes nothing. */
function unsettle(
	state: SessionState,
	{ stage: key, cards }: CommandOf<'cards.unsettle'>,
	actor: Participant
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (!maySettle(actor)) return refuse('not-allowed');
	if (!settlesIn(stage.phase)) return refuse('wrong-phase');
	const settled = stage.dispositions.filter(({ card }) => cards.includes(card)).map(({ card }) => card);
	return settled.length > 0 ? accept({ type: 'cards-unsettled', stage: key, cards: settled }) : accept();
}

/** By whoever wrote it, as far as that is kept, under the entry they joined with; one objection a card [DP6, DP7, DP9]. */
function reply(
	state: SessionState,
	{ stage: key, card, convinced, words }: CommandOf<'card.reply'>,
	actor: Participant,
	{ newId, facts, joinedAs = actor.id }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (facts.author !== joinedAs) return refuse('not-allowed');
	if (!facts.cards?.includes(card)) return refuse('not-found');
	if (!settlesIn(stage.phase) && !stage.dispositions.some((each) => each.card === card)) return refuse('wrong-phase');
	const before = stage.replies.find((each) => each.card === card);
	const still = before && !isOutdated(stage, before);
	if ((still && before.convinced === convinced) || (!convinced && before?.appealed)) return accept();
	const textId = !convinced && words ? newId() : undefined;
	return {
		ok: true,
		unnamed: true,
		events: [{ type: 'card-replied', stage: key, card, convinced, ...(textId ? { textId } : {}) }],
		texts: textId && words ? [{ id: textId, body: words, author: null }] : []
	};
}
