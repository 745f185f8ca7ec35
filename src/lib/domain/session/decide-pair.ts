/** Rules about the end of asking: after three rounds one of each side decides together. Rules PA in RULES.md; source: 12-method §3.3. */
import { openErrors, signOffsOf } from './adoption.ts';
import type { CommandOf } from './command.ts';
import { accept, facilitated, refuse, type Context, type Decision } from './decision.ts';
import { BLOCKING_KINDS, type SessionEvent } from './event.ts';
import { roundsUsed } from './rounds.ts';
import { findParticipant, findStage, isElector, type Participant, type SessionState, type Stage } from './state.ts';

export const decidePair = (
	state: SessionState,
	command: CommandOf<'pair.name' | 'pair.answer'>,
	actor: Participant,
	context: Context
): Decision => (command.type === 'pair.name' ? name(state, command, actor) : answer(state, command, actor, context));

/** Only when the last round is over, on the text it froze; what is not compliant no pair decides [PA1]. */
function name(state: SessionState, command: CommandOf<'pair.name'>, actor: Participant): Decision {
	const found = facilitated(state, command.stage, actor);
	if ('refusal' in found) return found.refusal;
	const { stage } = found;
	if (stage.phase !== 'consent' || stage.consent?.state !== 'closed' || !roundsUsed(stage))
		return refuse('wrong-phase');
	if (openOf(stage).some(({ kind }) => kind === 'non_compliant')) return refuse('not-for-a-pair');
	for (const side of ['field', 'internal'] as const) {
		const person = findParticipant(state, command[side]);
		if (!person || !isElector(person) || person.side !== side) return refuse('unknown-participant');
	}
	return accept({ type: 'pair-named', stage: stage.key, field: command.field, internal: command.internal });
}

const openOf = ({ objections }: Stage) =>
	objections.filter(({ state, kind }) => state === 'open' && BLOCKING_KINDS.includes(kind));

/** Both carry it: adopted, and what is still objected is printed as dissent. One does not: the text is worked on [PA2, PA3]. */
function answer(
	state: SessionState,
	{ stage: key, carries, note }: CommandOf<'pair.answer'>,
	actor: Participant,
	{ facts, newId }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	const { pair, consent } = stage;
	if (!pair || !consent) return refuse('wrong-phase');
	const members = [pair.field, pair.internal].map((id) => findParticipant(state, id)?.id ?? id);
	if (!members.includes(actor.id)) return refuse('not-allowed');
	const noteTextId = newId();
	const given: SessionEvent = { type: 'pair-answered', stage: key, participantId: actor.id, carries, noteTextId };
	const texts = [{ id: noteTextId, body: note }];
	const other = members.find((id) => id !== actor.id);
	const both = carries && pair.answers.some((each) => findParticipant(state, each.participantId)?.id === other);
	if (!both) return { ok: true, events: [given], texts };
	if (facts.held?.hash !== consent.hash) return refuse('adoption-not-possible');
	if (openErrors(stage, facts.findings ?? []).length > 0) return refuse('findings-open');
	const dissent = openOf(stage).map(({ id }): SessionEvent => ({
		type: 'objection-resolved',
		objectionId: id,
		stage: key,
		state: 'dissent_recorded',
		by: actor.id
	}));
	const adopted: SessionEvent = {
		type: 'stage-adopted',
		stage: key,
		version: stage.version + 1,
		round: consent.round,
		seq: consent.seq,
		hash: consent.hash,
		signOffs: signOffsOf(consent),
		pair: [pair.field, pair.internal]
	};
	return { ok: true, events: [given, ...dissent, adopted], texts };
}
