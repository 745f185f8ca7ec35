/**
 * The request ledger: one function asks another, which answers with a reason. What is kept of it, and how it adds up. Pure; loads
 * nothing, so that pages may use it. Rules RQ in RULES.md; source: 11-domain-model (Request), 12-method P7.
 */
import type { ParticipantId } from '../id.ts';
import { sideOf, type FunctionName } from '../people/sides.ts';

export const REQUEST_KINDS = ['data', 'content', 'process', 'access', 'contact_rule', 'training', 'budget'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const ANSWERS = ['incorporated', 'incorporated_partly', 'declined', 'deferred'] as const;
export type AnswerKind = (typeof ANSWERS)[number];
export const DECISIONS = ['open', ...ANSWERS] as const;
export type RequestDecision = (typeof DECISIONS)[number];

/** Requests that wait at once: more than that nobody answers. */
export const MAX_OPEN_REQUESTS = 100;
/** Entries of the plan one request may name. */
export const MAX_LINKED = 10;

export interface AskedRequest {
	readonly id: string;
	/** Unix ms. */
	readonly at: number;
	readonly participantId: ParticipantId;
	readonly from: FunctionName;
	readonly to: FunctionName;
	readonly kind: RequestKind;
	readonly textId: string;
	/** ISO day. */
	readonly due: string | null;
	readonly linkedTo: readonly string[];
}

/** The last answer to a request; also to one that an imported plan brought along, which is not among those asked here. */
export interface RequestAnswer {
	readonly requestId: string;
	readonly at: number;
	readonly by: ParticipantId;
	readonly decision: AnswerKind;
	readonly reasonTextId: string | null;
	/** ISO day on which it is looked at again. */
	readonly revisitOn: string | null;
	/** What the asker said of it; null as long as they said nothing. */
	readonly helpful: boolean | null;
}

export interface Requests {
	/** Oldest first; what was taken back is not among them. */
	readonly asked: readonly AskedRequest[];
	readonly answers: readonly RequestAnswer[];
}

export const NO_REQUESTS: Requests = { asked: [], answers: [] };

/** Whoever does not get all they asked for reads why [RQ3]. */
export const needsReason = (decision: RequestDecision): boolean => decision !== 'open' && decision !== 'incorporated';

/** It waits for an answer: there is none, or it was put off [RQ4]. */
export const isAnswerable = (decision: RequestDecision): boolean => decision === 'open' || decision === 'deferred';

/** One line of the ledger, as far as figures care. Days are ISO days. */
export interface RequestLine {
	readonly from: FunctionName | null;
	readonly to: FunctionName | null;
	readonly decision: RequestDecision;
	readonly requestedOn: string | null;
	readonly decidedOn: string | null;
}

export interface RequestFigures {
	readonly total: number;
	readonly answered: number;
	/** Days from asking to the answer; null as long as there is none to count. */
	readonly medianDays: number | null;
	readonly byDecision: Readonly<Record<RequestDecision, number>>;
	/** Who asks whom: the ask ratio. By side, and never by person. */
	readonly fieldToInternal: number;
	readonly internalToField: number;
}

/** Adds up lines that everybody reads anyway, so that no figure tells more than they do [RQ8]. */
export function requestFigures(lines: readonly RequestLine[]): RequestFigures {
	const count = (which: (line: RequestLine) => boolean): number => lines.filter(which).length;
	const byDecision = Object.fromEntries(
		DECISIONS.map((decision) => [decision, count((line) => line.decision === decision)])
	) as Record<RequestDecision, number>;
	const days = lines.flatMap(({ requestedOn, decidedOn, decision }) =>
		decision !== 'open' && requestedOn && decidedOn ? [daysBetween(requestedOn, decidedOn)] : []
	);
	return {
		total: lines.length,
		answered: lines.length - byDecision.open,
		medianDays: median(days),
		byDecision,
		fieldToInternal: count((line) => directionOf(line) === 'field-internal'),
		internalToField: count((line) => directionOf(line) === 'internal-field')
	};
}

/** From which of the two sides to which; null within a side, and where others are part of it. */
export function directionOf({
	from,
	to
}: Pick<RequestLine, 'from' | 'to'>): 'field-internal' | 'internal-field' | null {
	if (!from || !to) return null;
	const way = `${sideOf(from)}-${sideOf(to)}`;
	return way === 'field-internal' || way === 'internal-field' ? way : null;
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number =>
	Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));

function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
