/**
 * What a person may ask the server to do: the body of `POST /api/workshops/:id/commands`.
 * Free text travels here once and is then kept under a text id; see event.ts.
 */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { FunctionName } from '../people/people.ts';
import { OWN_ACTIVITIES } from './agenda.ts';
import { EntryOf, ObjectionKind } from './event.ts';
import { GermanAddress, Line, Locale } from '../text.ts';
import { MAX_LABEL } from '../versions/version.ts';
import { MAX_TITLE } from './limits.ts';
import { SIDE_GROUPINGS } from './side-rooms.ts';
import { Phase, SharedRoom, StageKey } from './stage.ts';

/** Longest note, reason or objection, in characters. */
export const MAX_TEXT = 2000;
const Words = z.string().trim().min(1).max(MAX_TEXT);

const BlockId = z.string().min(1).max(40);
const BlockMinutes = z.int().min(1).max(480);

export const Command = z.discriminatedUnion('type', [
	/** `locale`: the language the title was read and written in. */
	z.object({ type: z.literal('workshop.rename'), title: Line(MAX_TITLE), locale: Locale }),
	z.object({ type: z.literal('workshop.address'), german: GermanAddress }),
	z.object({ type: z.literal('workshop.archive') }),
	z.object({ type: z.literal('workshop.reopen') }),
	/** `name`: the title, typed once more by whoever deletes. */
	z.object({ type: z.literal('workshop.delete'), name: z.string().max(400) }),
	z.object({ type: z.literal('workshop.restore') }),
	z.object({
		type: z.literal('participant.correct'),
		participantId: ParticipantId,
		function: FunctionName,
		region: z.string().trim().max(40).optional()
	}),
	z.object({ type: z.literal('participant.merge'), from: ParticipantId, into: ParticipantId }),
	z.object({ type: z.literal('participant.remove'), participantId: ParticipantId }),
	z.object({ type: z.literal('signatory.name'), function: FunctionName, participantId: ParticipantId.nullable() }),
	z.object({ type: z.literal('invite.renew'), kind: z.enum(['participant', 'observer']) }),
	z.object({ type: z.literal('stage.open'), stage: StageKey }),
	/** `from` is the phase the sender saw: a second click, or a stale screen, changes nothing. */
	z.object({ type: z.literal('phase.advance'), stage: StageKey, from: Phase }),
	z.object({ type: z.literal('phase.back'), stage: StageKey, from: Phase }),
	z.object({ type: z.literal('done.mark'), stage: StageKey, done: z.boolean() }),
	/** Minutes from now; 0 stops it. Of every timer: `stage` null is that of a block without a stage. */
	z.object({ type: z.literal('timer.set'), stage: StageKey.nullable(), minutes: z.number().min(0).max(480) }),
	z.object({ type: z.literal('timer.extend'), stage: StageKey.nullable(), minutes: z.number().min(1).max(60) }),
	z.object({ type: z.literal('timer.pause'), stage: StageKey.nullable() }),
	z.object({ type: z.literal('timer.resume'), stage: StageKey.nullable() }),
	/** `from`: where the sender saw the room. A second click changes nothing. */
	z.object({ type: z.literal('block.begin'), block: BlockId, from: BlockId.nullable() }),
	z.object({ type: z.literal('block.move'), block: BlockId, before: BlockId.nullable() }),
	z.object({ type: z.literal('block.time'), block: BlockId, minutes: BlockMinutes }),
	z.object({ type: z.literal('block.leaveOut'), block: BlockId, out: z.boolean() }),
	z.object({
		type: z.literal('block.add'),
		activity: z.enum(OWN_ACTIVITIES),
		title: Line(MAX_TITLE).optional(),
		minutes: BlockMinutes,
		before: BlockId.nullable()
	}),
	z.object({ type: z.literal('everyone.call') }),
	z.object({ type: z.literal('attention.hold'), hold: z.boolean() }),
	z.object({ type: z.literal('hand.raise') }),
	/** One's own, or by the facilitator: `spoke` when it was their turn. */
	z.object({ type: z.literal('hand.lower'), participantId: ParticipantId, spoke: z.boolean() }),
	z.object({ type: z.literal('facilitation.give'), participantId: ParticipantId }),
	/** To take part with this function: oneself, or another facilitator. */
	z.object({
		type: z.literal('facilitation.leave'),
		participantId: ParticipantId.optional(),
		function: FunctionName
	}),
	z.object({ type: z.literal('facilitation.resume') }),
	z.object({ type: z.literal('ballot.cast'), ballotId: Id, votes: z.record(Id, z.int().min(0).max(100)) }),
	z.object({ type: z.literal('ballot.close'), ballotId: Id }),
	z.object({ type: z.literal('consent.open'), stage: StageKey }),
	z.object({
		type: z.literal('consent.give'),
		stage: StageKey,
		round: z.int().min(1),
		fist: z.int().min(0).max(5),
		note: Words.optional(),
		/** Required with a fist of 0–2. */
		objection: z.object({ kind: ObjectionKind, text: Words, proposal: Words.optional() }).optional()
	}),
	z.object({
		type: z.literal('objection.resolve'),
		objectionId: Id,
		state: z.enum(['integrated', 'dissent_recorded', 'withdrawn']),
		resolution: Words.optional()
	}),
	z.object({ type: z.literal('consent.amend'), stage: StageKey }),
	z.object({ type: z.literal('consent.close'), stage: StageKey }),
	z.object({
		type: z.literal('finding.accept'),
		stage: StageKey,
		lint: z.string().max(8),
		entities: z.array(Id).max(50),
		reason: Words
	}),
	/** `from`: the open division the sender saw. A second click changes nothing. */
	z.object({
		type: z.literal('sideRooms.open'),
		grouping: z.enum(SIDE_GROUPINGS),
		minutes: z.int().min(1).max(240),
		from: Id.nullable()
	}),
	z.object({ type: z.literal('sideRooms.move'), division: Id, participantId: ParticipantId, room: Id }),
	z.object({ type: z.literal('sideRooms.bringBack'), division: Id }),
	z.object({ type: z.literal('version.keep'), room: SharedRoom, label: Line(MAX_LABEL).optional() }),
	/** Without `entry`: the whole room. */
	z.object({ type: z.literal('version.restore'), room: SharedRoom, versionId: Id, entry: EntryOf.optional() })
]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
