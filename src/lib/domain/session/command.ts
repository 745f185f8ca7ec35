/**
 * What a person may ask the server to do: the body of `POST /api/workshops/:id/commands`.
 * Free text travels here once and is then kept under a text id; see event.ts.
 */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { QUESTION_KINDS } from '../ballot/question.ts';
import { NAMINGS } from '../people/naming.ts';
import { AGREEING_SIDES, FunctionName } from '../people/people.ts';
import { AFTER_COMMANDS } from './after-command.ts';
import { OWN_ACTIVITIES } from './agenda.ts';
import { DISPOSITIONS, MAX_SETTLED } from './dispositions.ts';
import { MAX_DRAFTED } from './drafters.ts';
import { MAX_OPEN_CHANGES } from './event-changes.ts';
import { MAX_NAMED } from './scope.ts';
import { EntryOf, ObjectionKind } from './event.ts';
import { GermanAddress, Line, Locale } from '../text.ts';
import { MAX_LABEL } from '../versions/version.ts';
import { Said } from './said.ts';
import { MAX_ASKED, MAX_LINES, MAX_READ, MAX_TITLE } from './limits.ts';
import { ANSWERS, MAX_LINKED, REQUEST_KINDS } from './requests.ts';
import { SIDE_GROUPINGS } from './side-rooms.ts';
import { Phase, SharedRoom, STAGE_KEYS, StageKey } from './stage.ts';
import { MAX_DAYS } from './window-event.ts';
import { isZone } from './windows.ts';

const Words = Said;

const Answer = { fist: z.int().min(0).max(5), note: Words.optional() };
const Objection = z.object({ kind: ObjectionKind, text: Words, proposal: Words.optional() });

const BlockId = z.string().min(1).max(40);
const BlockMinutes = z.int().min(1).max(480);

export const Command = z.discriminatedUnion('type', [
	/** `locale`: the language the title was read and written in. */
	z.object({ type: z.literal('workshop.rename'), title: Line(MAX_TITLE), locale: Locale }),
	z.object({ type: z.literal('workshop.address'), german: GermanAddress }),
	/** Everything the content is written in from now on: what is left out is no longer asked for, its words stay. */
	z.object({ type: z.literal('workshop.languages'), languages: z.array(Locale).min(1).max(3) }),
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
	z.object({ type: z.literal('naming.choose'), stage: StageKey, naming: z.enum(NAMINGS) }),
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
	/** On which day work in one's own time begins, and in which time zone. */
	z.object({ type: z.literal('calendar.set'), begins: z.iso.date(), zone: z.string().max(60).refine(isZone) }),
	/** Its window ends on this working day of the workshop; what comes later moves along. */
	z.object({ type: z.literal('window.move'), block: BlockId, last: z.int().min(1).max(MAX_DAYS) }),
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
	/**
	 * Ask the room. Without words: the question and the lines that this part of the day has in the template.
	 * `asked`: how many people the sender saw to be asked; somebody who came or left meanwhile changes that.
	 */
	z.object({
		type: z.literal('question.ask'),
		kind: z.enum(QUESTION_KINDS),
		question: Line(MAX_ASKED).optional(),
		lines: z.array(Line(MAX_ASKED)).max(MAX_LINES).optional(),
		sides: z.array(z.enum(AGREEING_SIDES)).min(1).max(2),
		asked: z.int().min(1),
		/** Out of the last round of the stage, which ended without agreement: its variants are weighed. */
		stalled: z.literal(true).optional()
	}),
	/** Read by oneself, which is kept as read by one's side. */
	z.object({ type: z.literal('cards.read'), stage: StageKey, cards: z.array(Id).min(1).max(MAX_READ) }),
	z.object({ type: z.literal('question.answer'), questionId: Id, answers: z.record(Id, z.int().min(0).max(10)) }),
	z.object({ type: z.literal('question.close'), questionId: Id }),
	z.object({ type: z.literal('question.withdraw'), questionId: Id }),
	z.object({ type: z.literal('question.putAway'), questionId: Id }),
	z.object({ type: z.literal('card.cover'), stage: StageKey, card: Id, reason: Words }),
	z.object({ type: z.literal('card.uncover'), stage: StageKey, card: Id }),
	z.object({ type: z.literal('consent.open'), stage: StageKey }),
	z.object({
		type: z.literal('consent.give'),
		stage: StageKey,
		round: z.int().min(1),
		...Answer,
		/** Required with a fist of 0–2. */
		objection: Objection.optional()
	}),
	z.object({
		type: z.literal('objection.resolve'),
		objectionId: Id,
		state: z.enum(['integrated', 'dissent_recorded', 'withdrawn']),
		resolution: Words.optional()
	}),
	z.object({ type: z.literal('consent.amend'), stage: StageKey }),
	z.object({ type: z.literal('consent.close'), stage: StageKey }),
	/** `stages`: all the facilitator saw to be asked about. */
	z.object({
		type: z.literal('together.open'),
		stages: z.array(StageKey).min(1).max(STAGE_KEYS.length),
		/** Why it is asked although ideas have no answer yet. */
		although: Words.optional()
	}),
	z.object({
		type: z.literal('together.give'),
		together: Id,
		...Answer,
		/** Answered on their own. */
		apart: z.array(z.object({ stage: StageKey, ...Answer, objection: Objection.optional() })).max(STAGE_KEYS.length)
	}),
	z.object({ type: z.literal('together.close'), together: Id }),
	z.object({
		type: z.literal('finding.accept'),
		stage: StageKey,
		lint: z.string().max(8),
		entities: z.array(Id).max(50),
		reason: Words
	}),
	/** `items`: what it is about; none where something is missing. */
	z.object({
		type: z.literal('change.request'),
		stage: StageKey,
		why: Words,
		proposal: Words.optional(),
		items: z.array(Id).max(MAX_NAMED)
	}),
	z.object({ type: z.literal('change.decline'), changeId: Id, reason: Words }),
	z.object({ type: z.literal('change.withdraw'), changeId: Id }),
	z.object({ type: z.literal('stage.reopen'), stage: StageKey, changes: z.array(Id).min(1).max(MAX_OPEN_CHANGES) }),
	z.object({ type: z.literal('reopening.end'), stage: StageKey }),
	z.object({ type: z.literal('confirmation.open'), stage: StageKey }),
	/** `why`: required where it does not stand any more. */
	z.object({
		type: z.literal('confirmation.give'),
		stage: StageKey,
		round: z.int().min(1),
		stands: z.boolean(),
		why: Words.optional()
	}),
	z.object({ type: z.literal('confirmation.close'), stage: StageKey }),
	z.object({ type: z.literal('sign.later'), stage: StageKey, fist: z.int().min(3).max(5), note: Words.optional() }),
	z.object({ type: z.literal('plan.endorse'), note: Words.optional() }),
	/** Of another function; `due`: until when, ISO day; `linkedTo`: entries of the plan it is about. */
	z.object({
		type: z.literal('request.make'),
		to: FunctionName,
		kind: z.enum(REQUEST_KINDS),
		words: Words,
		due: z.iso.date().optional(),
		linkedTo: z.array(Id).max(MAX_LINKED)
	}),
	/** `reason`: required unless all of it is done; `revisitOn`, ISO day: required where it is put off. */
	z.object({
		type: z.literal('request.answer'),
		requestId: Id,
		decision: z.enum(ANSWERS),
		reason: Words.optional(),
		revisitOn: z.iso.date().optional()
	}),
	z.object({ type: z.literal('request.withdraw'), requestId: Id }),
	z.object({ type: z.literal('request.rate'), requestId: Id, helpful: z.boolean() }),
	/** What became of these cards. `to`: an entry, or a card or group; `until`: ISO day; `reason`: required for `not_now`. */
	z.object({
		type: z.literal('cards.settle'),
		stage: StageKey,
		cards: z.array(Id).min(1).max(MAX_SETTLED),
		as: z.enum(DISPOSITIONS),
		to: Id.optional(),
		until: z.iso.date().optional(),
		reason: Words.optional()
	}),
	z.object({ type: z.literal('cards.unsettle'), stage: StageKey, cards: z.array(Id).min(1).max(MAX_SETTLED) }),
	/** By whoever wrote it, on what became of it. */
	z.object({
		type: z.literal('card.reply'),
		stage: StageKey,
		card: Id,
		convinced: z.boolean(),
		words: Words.optional()
	}),
	...AFTER_COMMANDS,
	z.object({ type: z.literal('pair.name'), stage: StageKey, field: ParticipantId, internal: ParticipantId }),
	z.object({ type: z.literal('pair.answer'), stage: StageKey, carries: z.boolean(), note: Words }),
	/** `from`: the open division the sender saw. A second click changes nothing. */
	z.object({
		type: z.literal('sideRooms.open'),
		grouping: z.enum(SIDE_GROUPINGS),
		minutes: z.int().min(1).max(240),
		from: Id.nullable()
	}),
	z.object({ type: z.literal('sideRooms.move'), division: Id, participantId: ParticipantId, room: Id }),
	z.object({ type: z.literal('sideRooms.bringBack'), division: Id }),
	/** A pair for each of these entries that has none. */
	z.object({ type: z.literal('drafters.propose'), stage: StageKey, items: z.array(Id).min(1).max(MAX_DRAFTED) }),
	/** In place of whoever drafts it from that side; null: nobody does. */
	z.object({
		type: z.literal('drafters.set'),
		stage: StageKey,
		item: Id,
		side: z.enum(AGREEING_SIDES),
		participantId: ParticipantId.nullable()
	}),
	z.object({ type: z.literal('version.keep'), room: SharedRoom, label: Line(MAX_LABEL).optional() }),
	/** Without `entry`: the whole room. */
	z.object({ type: z.literal('version.restore'), room: SharedRoom, versionId: Id, entry: EntryOf.optional() })
]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
