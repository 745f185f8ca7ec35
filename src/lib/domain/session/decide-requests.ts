/** Rules about asking another function for something, and answering it. Rules RQ in RULES.md; source: 12-method P7, 11-domain-model. */
import type { CommandOf } from './command.ts';
import { accept, refuse, type Context, type Decision } from './decision.ts';
import {
	isAnswerable,
	MAX_OPEN_REQUESTS,
	needsReason,
	type AskedRequest,
	type RequestAnswer,
	type RequestDecision
} from './requests.ts';
import { findParticipant, type Participant, type SessionState } from './state.ts';

export function decideRequests(
	state: SessionState,
	command: CommandOf<'request.make' | 'request.answer' | 'request.withdraw' | 'request.rate'>,
	actor: Participant,
	context: Context
): Decision {
	switch (command.type) {
		case 'request.make':
			return make(state, command, actor, context);
		case 'request.answer':
			return answer(state, command, actor, context);
		case 'request.withdraw':
			return withdraw(state, command, actor);
		case 'request.rate':
			return rate(state, command, actor);
	}
}

export const answerTo = ({ requests }: SessionState, id: string): RequestAnswer | undefined =>
	requests.answers.find(({ requestId }) => requestId === id);

/** Answers for a function: whoever does that here, and the facilitator for everybody [RQ2]. */
export const mayAnswerFor = ({ role, function: fn }: Participant, to: string | null): boolean =>
	role === 'facilitator' || (role !== 'observer' && fn === to);

export const isAskerOf = (state: SessionState, { participantId }: AskedRequest, { id }: Participant): boolean =>
	findParticipant(state, participantId)?.id === id;

/** Of another function than one's own, by anybody but those who only watch [RQ1]. */
function make(
	state: SessionState,
	{ to, kind, words, due, linkedTo }: CommandOf<'request.make'>,
	actor: Participant,
	{ newId }: Context
): Decision {
	if (actor.role === 'observer') return refuse('not-allowed');
	if (to === actor.function) return refuse('invalid-input');
	const waiting = state.requests.asked.filter(({ id }) => !answerTo(state, id)).length;
	if (waiting >= MAX_OPEN_REQUESTS) return refuse('requests-full');
	const [requestId, textId] = [newId(), newId()];
	const asked = { requestId, participantId: actor.id, from: actor.function, to, kind, textId };
	return {
		ok: true,
		events: [{ type: 'request-made', ...asked, ...(due ? { due } : {}), linkedTo: [...new Set(linkedTo)] }],
		texts: [{ id: textId, body: words }]
	};
}

/** Nobody hears a no, a partly or a later without a reason; a later also says when [RQ3]. */
function answer(
	state: SessionState,
	{ requestId, decision, reason, revisitOn }: CommandOf<'request.answer'>,
	actor: Participant,
	{ newId, facts }: Context
): Decision {
	const asked = state.requests.asked.find(({ id }) => id === requestId) ?? facts.brought;
	if (!asked) return refuse('unknown-request');
	if (!mayAnswerFor(actor, asked.to)) return refuse('not-allowed');
	const now: RequestDecision = answerTo(state, requestId)?.decision ?? ('decision' in asked ? asked.decision : 'open');
	if (!isAnswerable(now)) return refuse('request-decided');
	if (needsReason(decision) && !reason) return refuse('reason-required');
	if (decision === 'deferred' && !revisitOn) return refuse('date-required');
	const reasonTextId = reason ? newId() : undefined;
	return {
		ok: true,
		events: [
			{
				type: 'request-answered',
				requestId,
				by: actor.id,
				decision,
				...(reasonTextId ? { reasonTextId } : {}),
				...(decision === 'deferred' && revisitOn ? { revisitOn } : {})
			}
		],
		texts: reasonTextId && reason ? [{ id: reasonTextId, body: reason }] : []
	};
}

/** Only by who asked, and only while nobody answered [RQ5]. */
function withdraw(state: SessionState, { requestId }: CommandOf<'request.withdraw'>, actor: Participant): Decision {
	const asked = state.requests.asked.find(({ id }) => id === requestId);
	if (!asked) return refuse('unknown-request');
	if (!isAskerOf(state, asked, actor)) return refuse('not-allowed');
	return answerTo(state, requestId) ? refuse('request-decided') : accept({ type: 'request-withdrawn', requestId });
}

/** Whether the answer helps is the asker's to say [RQ6]. */
function rate(state: SessionState, { requestId, helpful }: CommandOf<'request.rate'>, actor: Participant): Decision {
	const asked = state.requests.asked.find(({ id }) => id === requestId);
	const given = answerTo(state, requestId);
	if (!asked || !given) return refuse('unknown-request');
	if (!isAskerOf(state, asked, actor)) return refuse('not-allowed');
	return given.helpful === helpful ? accept() : accept({ type: 'request-rated', requestId, helpful });
}
