/**
 * Why the app said no: the one table of stable codes and their HTTP status (02-contract: problem+json).
 * Plain data, so it survives the wire and the Kit bundle; match on `code`. Texts for people: messages `refusal_<code>`.
 */
export const HTTP_STATUS = {
	'not-found': 404,
	'not-signed-in': 401,
	'not-allowed': 403,
	'wrong-origin': 403,
	'invalid-input': 422,
	'malformed-json': 400,
	'too-big': 413,
	'rate-limited': 429,
	overloaded: 503,
	'storage-unavailable': 503,
	conflict: 409,
	/** The code or link is unknown, mistyped, revoked, or the workshop is over. */
	'invite-invalid': 404,
	/** A rehearsal is for one facilitator; nobody else comes in. */
	'rehearsal-alone': 403,
	'wrong-phase': 409,
	'stage-busy': 409,
	'stage-locked': 409,
	'unknown-stage': 404,
	'unknown-participant': 404,
	'unknown-block': 404,
	/** What has begun keeps its place and stays in the day. */
	'block-begun': 409,
	'agenda-full': 409,
	/** Small groups are still at work. */
	'side-rooms-open': 409,
	'too-few-people': 409,
	'unknown-side-room': 404,
	'cannot-merge': 409,
	'last-facilitator': 409,
	'not-their-function': 409,
	'nothing-to-reveal': 409,
	'too-few-options': 409,
	'ballot-closed': 409,
	'not-in-electorate': 403,
	'over-budget': 422,
	'unknown-option': 422,
	/** A question to the room is open: one at a time. */
	'question-open': 409,
	/** Somebody came or left while the question was being prepared. */
	'roster-changed': 409,
	'nothing-to-ask': 422,
	/** A line without a number, or a number beyond the scale. */
	'not-an-answer': 422,
	'consent-not-open': 409,
	'consent-open': 409,
	'objection-required': 422,
	'unknown-objection': 404,
	'not-your-objection': 403,
	'nothing-to-agree': 409,
	'findings-open': 409,
	'unknown-finding': 409,
	'adoption-not-possible': 409,
	'unknown-change': 404,
	'change-decided': 409,
	'changes-full': 409,
	/** Ideas that nobody answered yet; the facilitator may say why it is asked all the same. */
	'cards-unanswered': 409,
	'unknown-request': 404,
	/** It is not in the plan any more. */
	'unknown-entry': 404,
	/** A sum over so few people would tell somebody's own figure. */
	'sum-too-small': 422,
	/** It has an answer. */
	'request-decided': 409,
	'requests-full': 409,
	/** Nobody hears a no without one. */
	'reason-required': 422,
	/** Put off, but until when? */
	'date-required': 422,
	/** Closed again only as it was agreed. */
	'not-as-agreed': 409,
	/** Something was changed that no request named. */
	'outside-scope': 409,
	'rounds-used': 409,
	/** What is not compliant no pair decides. */
	'not-for-a-pair': 409,
	/** What it builds on is being worked on. */
	'upstream-open': 409,
	'already-signed': 409,
	'sign-window-over': 409,
	'plan-not-agreed': 409,
	'unknown-template': 422,
	'import-invalid': 422,
	'plan-not-available': 404,
	'export-format-unknown': 404,
	/** As many versions of this room as can be kept. */
	'versions-full': 409,
	'workshop-archived': 409,
	/** What was typed is not the workshop's name, so nothing was deleted. */
	'name-mismatch': 422
} as const;

export type RefusalCode = keyof typeof HTTP_STATUS;

export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: RefusalCode;
	/** Where the input was wrong, for forms: JSON path → stable reason. */
	readonly errors: readonly { path: string; code: string; message: string }[] | undefined;
	constructor(code: RefusalCode, message: string, options?: ErrorOptions & { errors?: Refusal['errors'] }) {
		super(message, options);
		this.code = code;
		this.errors = options?.errors;
	}
}

/** By shape, not `instanceof`: the server and the Kit build each load their own copy of this class. */
export const isRefusal = (e: unknown): e is Refusal => e instanceof Error && e.name === 'Refusal' && 'code' in e;
