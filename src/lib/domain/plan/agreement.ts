/**
 * How a plan came to be agreed, as plan data: people, stages with sign-offs and objections, requests and their answers.
 * Facts of the ledger, told in the plan; nothing here decides anything (that is domain/session).
 */
import { z } from 'zod';
import { Id } from '../id.ts';
import { FunctionName, Role, Side } from '../people/people.ts';
import { ObjectionKind, ObjectionState } from '../session/event.ts';
import { DECISIONS, REQUEST_KINDS } from '../session/requests.ts';
import { STAGE_KEYS } from '../session/stage.ts';
import { Day, Functions, I18nText, Link, Links, Phrase, Text, list } from './fields.ts';

/** Display name and function only: no e-mail, no region, nothing that describes a person further (15-views §7). */
export const Participant = z.looseObject({
	id: Id,
	displayName: Text,
	function: FunctionName,
	side: Side,
	role: Role.nullish(),
	/** One function, several, or none. */
	signsFor: z.union([FunctionName, Functions]).nullish()
});
export type Participant = z.infer<typeof Participant>;

export const PlanSignOff = z.looseObject({
	personId: Link,
	signsFor: z.union([FunctionName, Functions]).nullish(),
	fist: z.int().min(0).max(5),
	note: Phrase.nullish(),
	on: Day.nullish(),
	/** Kept with the signature, so that it can be read where the person is unknown (an imported record). */
	displayName: Text.nullish(),
	function: FunctionName.nullish(),
	side: Side.nullish()
});
export type PlanSignOff = z.infer<typeof PlanSignOff>;

export const PlanObjection = z.looseObject({
	id: Id,
	kind: ObjectionKind,
	state: ObjectionState,
	/** A participant's id, or only a side. */
	by: Link.nullish(),
	text: Phrase.nullish(),
	proposal: Phrase.nullish(),
	resolution: Phrase.nullish(),
	displayName: Text.nullish(),
	function: FunctionName.nullish(),
	side: Side.nullish()
});
export type PlanObjection = z.infer<typeof PlanObjection>;

export const ChangeRequest = z.looseObject({
	id: Id,
	by: Link.nullish(),
	why: Phrase.nullish(),
	affects: Links.nullish(),
	state: z.enum(['open', 'accepted', 'rejected']).nullish(),
	decidedOn: Day.nullish(),
	result: Phrase.nullish()
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** A sponsor who stands behind the plan, as it was on that day. */
export const Endorsement = z.looseObject({
	by: Link.nullish(),
	displayName: Text.nullish(),
	function: FunctionName.nullish(),
	on: Day.nullish(),
	note: Phrase.nullish(),
	/** Nothing was agreed on since. */
	current: z.boolean().nullish()
});
export type Endorsement = z.infer<typeof Endorsement>;

export const AcceptedFinding = z.looseObject({
	lint: z.string().max(8),
	entities: list(z.string().max(80)),
	reason: Phrase,
	by: Link.nullish()
});
export type AcceptedFinding = z.infer<typeof AcceptedFinding>;

/** Variants that were weighed where a stage could not be agreed on: the best carried first. */
export const Weighed = z.looseObject({
	question: I18nText,
	on: Day,
	round: z.int().min(1),
	lines: list(
		z.looseObject({
			/** Null: to leave it as it is. */
			text: I18nText.nullable(),
			carried: z.boolean(),
			/** Both sides weighing the same; null where only the order may be told, or nothing. */
			resistance: z.number().min(0).max(10).nullish()
		})
	)
});
export type Weighed = z.infer<typeof Weighed>;

/** Phases of the running method plus those older documents may carry. */
export const PLAN_PHASES = [
	'prepare',
	'write',
	'reveal',
	'cluster',
	'discuss',
	'vote',
	'draft',
	'consent',
	'adopted',
	'reopened'
] as const;

const stageFacts = {
	phase: z.enum(PLAN_PHASES),
	version: z.int().min(0).max(1e6).nullish(),
	/** Of the agreed content: SHA-256 in hex, and the room's sequence number it was taken at. */
	hash: z.string().max(128).nullish(),
	seq: z.int().min(0).nullish(),
	adoptedOn: Day.nullish(),
	/** After what it builds on was agreed anew. */
	confirmedOn: Day.nullish(),
	/** What it builds on changed since: which stages, where that is known. */
	stale: z.boolean().nullish(),
	staleBecause: list(z.enum([...STAGE_KEYS])).nullish(),
	/** When each side was first there, and when there was a draft. */
	firstFieldAt: Day.nullish(),
	firstInternalAt: Day.nullish(),
	firstDraftAt: Day.nullish(),
	/** Who decided together, where three rounds did not: ids of participants. */
	decidedBy: Links.nullish(),
	signoffs: list(PlanSignOff).nullish(),
	objections: list(PlanObjection).nullish(),
	weighed: list(Weighed).nullish(),
	changeRequests: list(ChangeRequest).nullish(),
	acceptedFindings: list(AcceptedFinding).nullish()
};

/** What the source of an import said about a stage: shown and counted by checks, never an adoption here (05-decisions 20). */
export const StageRecord = z.looseObject(stageFacts);
export type StageRecord = z.infer<typeof StageRecord>;

export const PlanStage = z.looseObject({
	id: z.enum([...STAGE_KEYS, 'adopt_plan']),
	...stageFacts,
	record: StageRecord.nullish()
});
export type PlanStage = z.infer<typeof PlanStage>;

/** One line of the request ledger: somebody asked, somebody answers with a reason. */
export const Request = z.looseObject({
	id: Id,
	fromFunction: FunctionName.nullish(),
	byPersonId: Link.nullish(),
	toFunction: FunctionName.nullish(),
	request: Phrase.nullish(),
	kind: z.enum(REQUEST_KINDS).nullish(),
	requestedOn: Day.nullish(),
	dueOn: Day.nullish(),
	decision: z.enum(DECISIONS).nullish(),
	decidedBy: Link.nullish(),
	decidedOn: Day.nullish(),
	why: Phrase.nullish(),
	revisitOn: Day.nullish(),
	linkedTo: Links.nullish(),
	/** What the asker said of the answer. */
	helpful: z.boolean().nullish()
});
export type Request = z.infer<typeof Request>;

/** Where an imported plan came from. */
export const SourceRecord = z.looseObject({
	workshopId: Link.nullish(),
	title: I18nText.nullish(),
	asOf: Day.nullish(),
	exportedAt: Day.nullish(),
	hash: z.string().max(128).nullish(),
	/** The people its ids refer to. They are not participants of this workshop. */
	participants: list(Participant).nullish()
});
export type SourceRecord = z.infer<typeof SourceRecord>;
