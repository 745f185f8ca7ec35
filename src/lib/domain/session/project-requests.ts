/** The request ledger for one viewer: everybody reads all of it, by name as requests for a change are [RQ7, PR10]. */
import type { Request } from '../plan/agreement.ts';
import type { ParticipantId } from '../id.ts';
import { answerTo, isAskerOf, mayAnswerFor } from './decide-requests.ts';
import { isAnswerable, type AskedRequest, type RequestAnswer } from './requests.ts';
import { findParticipant, type Participant, type SessionState } from './state.ts';
import type { RequestView } from './view-requests.ts';

interface Beside {
	readonly names: ReadonlyMap<string, string>;
	readonly texts: ReadonlyMap<string, string>;
	/** Lines an imported plan brought along. */
	readonly brought?: readonly Request[];
}

/** What came with an imported plan first, then what was asked here, each oldest first. */
export function projectRequests(state: SessionState, you: Participant, beside: Beside): RequestView[] {
	const lines = [
		...(beside.brought ?? []).map(broughtLine),
		...state.requests.asked.map((asked) => askedLine(state, asked, you, beside))
	];
	return lines.map((line) => {
		const answer = answerTo(state, line.id);
		const now = answer ? { ...line, ...answered(state, answer, beside) } : line;
		const may = state.archivedAt === null && isAnswerable(now.decision) && mayAnswerFor(you, now.to);
		return may ? { ...now, mayAnswer: true as const } : now;
	});
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const person = (state: SessionState, id: ParticipantId, { names }: Beside) => ({
	participantId: findParticipant(state, id)?.id ?? id,
	name: names.get(id) ?? ''
});

const NOT_ANSWERED = {
	decision: 'open',
	why: null,
	decidedOn: null,
	decidedBy: null,
	revisitOn: null,
	helpful: null
} as const;

function askedLine(state: SessionState, asked: AskedRequest, you: Participant, beside: Beside): RequestView {
	const { id, at, participantId, from, to, kind, textId, due, linkedTo } = asked;
	return {
		...{ id, from, to, kind, linkedTo },
		by: person(state, participantId, beside),
		words: beside.texts.get(textId) ?? '',
		requestedOn: isoDay(at),
		dueOn: due,
		...NOT_ANSWERED,
		...(isAskerOf(state, asked, you) ? { own: true as const } : {})
	};
}

function broughtLine(request: Request): RequestView {
	return {
		id: request.id,
		by: null,
		from: request.fromFunction ?? null,
		to: request.toFunction ?? null,
		kind: request.kind ?? null,
		words: request.request ?? '',
		requestedOn: dayOf(request.requestedOn),
		dueOn: dayOf(request.dueOn),
		linkedTo: request.linkedTo ?? [],
		...NOT_ANSWERED,
		decision: request.decision ?? 'open',
		why: request.why ?? null,
		decidedOn: dayOf(request.decidedOn),
		revisitOn: dayOf(request.revisitOn),
		brought: true
	};
}

/** A record may say the time of day as well. */
const dayOf = (day: string | null | undefined): string | null => day?.slice(0, 10) ?? null;

const answered = (state: SessionState, answer: RequestAnswer, beside: Beside) => ({
	decision: answer.decision,
	why: answer.reasonTextId === null ? null : (beside.texts.get(answer.reasonTextId) ?? ''),
	decidedOn: isoDay(answer.at),
	decidedBy: person(state, answer.by, beside),
	revisitOn: answer.revisitOn,
	helpful: answer.helpful
});
