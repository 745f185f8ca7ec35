/**
 * Events of what happens to an agreement afterwards: changes are asked for, a stage is reopened for them, what builds on it is
 * confirmed, whoever was absent signs, a pair decides where three rounds did not. Ids only, as in event.ts.
 */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { MAX_NAMED } from './scope.ts';
import { AGREEING_SIDES, FunctionName } from '../people/people.ts';
import { Elector } from './elector.ts';
import { StageKey } from './stage.ts';

export const SignOff = z.object({
	participantId: ParticipantId,
	function: FunctionName,
	side: z.enum(AGREEING_SIDES),
	/** Functions this person was named to sign for when the round began. */
	signsFor: z.array(FunctionName),
	fist: z.int().min(0).max(5),
	noteTextId: Id.optional()
});
export type SignOff = z.infer<typeof SignOff>;

/** Requests of one stage that nobody has decided on: more than that nobody reads. */
export const MAX_OPEN_CHANGES = 50;

export const CHANGE_EVENTS = [
	z.object({
		type: z.literal('change-requested'),
		stage: StageKey,
		changeId: Id,
		participantId: ParticipantId,
		textId: Id,
		proposalTextId: Id.optional(),
		/** What it is about. None: something is missing. */
		items: z.array(Id).max(MAX_NAMED)
	}),
	z.object({
		type: z.literal('change-declined'),
		stage: StageKey,
		changeId: Id,
		reasonTextId: Id,
		by: ParticipantId
	}),
	z.object({ type: z.literal('change-withdrawn'), stage: StageKey, changeId: Id }),
	/** The text may change again, in what these requests name; everything else stands. */
	z.object({ type: z.literal('stage-reopened'), stage: StageKey, changes: z.array(Id).min(1) }),
	/** Closed again as it was: the agreement stands, the requests are open again. */
	z.object({ type: z.literal('reopening-ended'), stage: StageKey }),
	/** Whether it still stands is asked, because what it builds on was agreed anew. */
	z.object({
		type: z.literal('confirmation-opened'),
		stage: StageKey,
		round: z.int().min(1),
		electorate: z.array(Elector),
		signatories: z.partialRecord(FunctionName, ParticipantId)
	}),
	z.object({
		type: z.literal('confirmation-given'),
		stage: StageKey,
		round: z.int(),
		participantId: ParticipantId,
		stands: z.boolean()
	}),
	z.object({ type: z.literal('confirmation-closed'), stage: StageKey, round: z.int() }),
	z.object({ type: z.literal('stage-confirmed'), stage: StageKey, round: z.int() }),
	z.object({ type: z.literal('signed-later'), stage: StageKey, version: z.int(), signOff: SignOff }),
	/** One of each side decides together, after the last round. */
	z.object({ type: z.literal('pair-named'), stage: StageKey, field: ParticipantId, internal: ParticipantId }),
	z.object({
		type: z.literal('pair-answered'),
		stage: StageKey,
		participantId: ParticipantId,
		carries: z.boolean(),
		noteTextId: Id
	}),
	z.object({ type: z.literal('plan-endorsed'), participantId: ParticipantId, noteTextId: Id.optional() })
] as const;
