/**
 * The ledger's events: what binds, append-only, in the order it happened.
 * Ids only: no name, e-mail or free text (05-decisions 16); texts live in an erasable table under the `…TextId`s here.
 */
import { z } from 'zod';
import { Id, ParticipantId } from '../id.ts';
import { NAMINGS } from '../people/naming.ts';
import { AGREEING_SIDES, FunctionName, Role, Side } from '../people/people.ts';
import { GermanAddress, I18n, Locale } from '../text.ts';
import { AdoptionGap, ObjectionKind, ObjectionState } from './adoption-gap.ts';
import { AFTER_EVENTS } from './after-event.ts';
import { DISPOSITION_EVENTS } from './disposition-event.ts';
import { DRAFTERS_EVENTS } from './drafters-event.ts';
import { Elector } from './elector.ts';
import { CHANGE_EVENTS, SignOff } from './event-changes.ts';
import { QUESTION_EVENTS } from './question-event.ts';
import { REQUEST_EVENTS } from './request-event.ts';
import { ENTRY_ROOTS } from '../versions/version.ts';
import { OWN_ACTIVITIES } from './agenda.ts';
import { SIDE_GROUPINGS } from './side-rooms.ts';
import { Phase, SharedRoom, StageKey } from './stage.ts';
import { TOGETHER_EVENTS } from './together-event.ts';
import { WINDOW_EVENTS, WINDOWED } from './window-event.ts';

export { AdoptionGap, BLOCKING_KINDS, ObjectionKind, ObjectionState } from './adoption-gap.ts';
export type { Elector } from './elector.ts';
export type { SignOff } from './event-changes.ts';

export const Settings = z.object({
	/** Fist from which a signatory counts as agreeing (12-method §3.3). */
	consentMin: z.int().min(0).max(5).default(3),
	/** Share of each side that must have given a fist. */
	quorumPerSide: z.number().min(0).max(1).default(0.5),
	minPersonsPerSide: z.int().min(1).max(50).default(2),
	/** Smallest group whose figures may be shown by side. */
	kAnonymity: z.int().min(2).max(20).default(3)
});
export type Settings = z.infer<typeof Settings>;

/** One stage as the pinned template version configured it. */
export const StagePlan = z.object({
	key: StageKey,
	phases: z.array(Phase).min(1),
	minutes: z.partialRecord(Phase, z.number()),
	/** What its cards tell of who wrote them; absent: the side. */
	naming: z.enum(NAMINGS).optional()
});
export type StagePlan = z.infer<typeof StagePlan>;

/** One block of the agenda as the pinned template version had it; its words are read from the template. */
export const BlockPlan = z.object({
	id: z.string().max(40),
	minutes: z.int().min(1).max(480),
	stage: z.union([StageKey, z.literal('adopt_plan')]).optional(),
	phases: z.array(Phase),
	/** How long it stays in each of them. */
	minutesOf: z.partialRecord(Phase, z.number()).optional(),
	/** Small groups it works in, one after the other. */
	rounds: z.array(z.object({ grouping: z.enum(SIDE_GROUPINGS), minutes: z.int().min(1), phase: Phase })).optional(),
	opens: z.enum(AGREEING_SIDES).optional(),
	...WINDOWED
});
export type BlockPlan = z.infer<typeof BlockPlan>;

/** One card, group or item of a room. */
export const EntryOf = z.object({ root: z.enum(ENTRY_ROOTS), id: Id });

export const SessionEvent = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('workshop-created'),
		templateId: z.string(),
		templateVersion: z.int(),
		title: I18n,
		locale: Locale,
		languages: z.array(Locale).min(1).max(3),
		/** Absent: formal. */
		german: GermanAddress.optional(),
		settings: Settings,
		stages: z.array(StagePlan),
		/** Absent in workshops from before there was one: their stages are their agenda. */
		agenda: z.array(BlockPlan).optional(),
		/** Rooms with entries of the plan it goes on from that are no stage here: to be read. */
		brought: z.array(StageKey).optional(),
		/** True when the content came in as a `cocreation-plan/1` document: its sign-offs are a record, never an adoption. */
		imported: z.boolean(),
		/** True when a facilitator rehearses alone: everybody else at the table is simulated, and nothing here is an agreement. */
		rehearsal: z.boolean().optional()
	}),
	z.object({ type: z.literal('workshop-renamed'), title: I18n }),
	z.object({ type: z.literal('address-chosen'), german: GermanAddress }),
	z.object({ type: z.literal('languages-chosen'), languages: z.array(Locale).min(1).max(3) }),
	z.object({ type: z.literal('workshop-archived') }),
	z.object({ type: z.literal('workshop-reopened') }),
	z.object({ type: z.literal('workshop-deleted') }),
	z.object({ type: z.literal('workshop-restored') }),
	z.object({
		type: z.literal('participant-joined'),
		participantId: ParticipantId,
		function: FunctionName,
		side: Side,
		role: Role,
		region: z.string().optional(),
		/** True for a colleague whom the server plays in a rehearsal. */
		simulated: z.literal(true).optional()
	}),
	z.object({
		type: z.literal('participant-corrected'),
		participantId: ParticipantId,
		function: FunctionName,
		side: Side,
		/** Absent: it stays. */
		role: Role.optional(),
		region: z.string().optional()
	}),
	z.object({ type: z.literal('participant-merged'), from: ParticipantId, into: ParticipantId }),
	z.object({ type: z.literal('participant-removed'), participantId: ParticipantId }),
	/** Facilitates from now on, beside whoever does already; neutral as long as they do [FA1]. */
	z.object({ type: z.literal('facilitation-given'), participantId: ParticipantId }),
	/** Takes part with this function from now on, and may come back to facilitating unless another facilitator ended it. */
	z.object({
		type: z.literal('facilitation-left'),
		participantId: ParticipantId,
		function: FunctionName,
		side: Side,
		role: Role,
		ended: z.literal(true).optional()
	}),
	z.object({ type: z.literal('facilitation-resumed'), participantId: ParticipantId }),
	z.object({ type: z.literal('hand-raised'), participantId: ParticipantId }),
	/** `spoke`: they had their turn, so it is the other side's. */
	z.object({ type: z.literal('hand-lowered'), participantId: ParticipantId, spoke: z.boolean() }),
	z.object({ type: z.literal('block-begun'), block: z.string() }),
	/** `before` null: to the end. */
	z.object({ type: z.literal('block-moved'), block: z.string(), before: z.string().nullable() }),
	z.object({ type: z.literal('block-timed'), block: z.string(), minutes: z.int().min(1).max(480) }),
	z.object({ type: z.literal('block-left-out'), block: z.string(), out: z.boolean() }),
	z.object({
		type: z.literal('block-added'),
		block: Id,
		activity: z.enum(OWN_ACTIVITIES),
		titleTextId: Id.optional(),
		minutes: z.int().min(1).max(480),
		before: z.string().nullable()
	}),
	/** Everybody is asked to come to this stage, now. */
	z.object({ type: z.literal('everyone-called'), stage: StageKey }),
	/** Everybody looks to the front until then (Unix ms); null: they are free again. */
	z.object({ type: z.literal('attention-held'), until: z.int().nullable() }),
	z.object({ type: z.literal('signatory-named'), function: FunctionName, participantId: ParticipantId.nullable() }),
	z.object({ type: z.literal('invite-renewed'), kind: z.enum(['participant', 'observer']) }),
	z.object({ type: z.literal('stage-opened'), stage: StageKey }),
	z.object({ type: z.literal('phase-changed'), stage: StageKey, phase: Phase }),
	/** `named`: those of them whose authors everybody may know, because they were written under that promise. */
	z.object({ type: z.literal('cards-revealed'), stage: StageKey, cards: z.int(), named: z.array(Id).optional() }),
	/** What cards of this stage tell of who wrote them, from now on. */
	z.object({ type: z.literal('naming-chosen'), stage: StageKey, naming: z.enum(NAMINGS) }),
	z.object({ type: z.literal('done-marked'), stage: StageKey, participantId: ParticipantId, done: z.boolean() }),
	/**
	 * `endsAt`: Unix milliseconds on the server's clock, null when stopped, or paused with `leftMs` on it.
	 * `stage` null: the timer of a block without a stage.
	 */
	z.object({
		type: z.literal('timer-set'),
		stage: StageKey.nullable(),
		endsAt: z.int().nullable(),
		leftMs: z.int().min(0).optional()
	}),
	z.object({
		type: z.literal('ballot-opened'),
		ballotId: Id,
		stage: StageKey,
		options: z.array(z.object({ id: Id, label: z.string() })).min(2),
		/** The same number for every person; sides weigh equally because ranking uses shares (05-decisions 24). */
		dotsPerPerson: z.int().min(1),
		maxPerOption: z.int().min(1),
		electorate: z.array(Elector)
	}),
	z.object({
		type: z.literal('ballot-closed'),
		ballotId: Id,
		stage: StageKey,
		tallies: z.array(z.object({ option: Id, field: z.int(), internal: z.int() })),
		voters: z.object({ field: z.int(), internal: z.int() })
	}),
	z.object({ type: z.literal('ballot-cancelled'), ballotId: Id, stage: StageKey }),
	...QUESTION_EVENTS,
	z.object({
		type: z.literal('consent-opened'),
		stage: StageKey,
		round: z.int().min(1),
		/** What is being agreed: the room's sequence number and the hash of its canonical content (05-decisions 7, 22). */
		seq: z.int(),
		hash: z.string(),
		electorate: z.array(Elector),
		signatories: z.partialRecord(FunctionName, ParticipantId)
	}),
	z.object({
		type: z.literal('fist-given'),
		stage: StageKey,
		round: z.int(),
		participantId: ParticipantId,
		fist: z.int().min(0).max(5),
		noteTextId: Id.optional()
	}),
	z.object({
		type: z.literal('objection-raised'),
		objectionId: Id,
		stage: StageKey,
		round: z.int(),
		participantId: ParticipantId,
		kind: ObjectionKind,
		textId: Id,
		proposalTextId: Id.optional()
	}),
	z.object({
		type: z.literal('objection-resolved'),
		objectionId: Id,
		stage: StageKey,
		state: ObjectionState,
		resolutionTextId: Id.optional(),
		by: ParticipantId
	}),
	/** Amending ends the round: the room thaws, the stage returns to draft. */
	z.object({ type: z.literal('consent-amended'), stage: StageKey, round: z.int() }),
	z.object({ type: z.literal('consent-closed'), stage: StageKey, round: z.int(), gaps: z.array(AdoptionGap) }),
	z.object({
		type: z.literal('stage-adopted'),
		stage: StageKey,
		version: z.int(),
		round: z.int(),
		seq: z.int(),
		hash: z.string(),
		signOffs: z.array(SignOff),
		/** By one of each side, where the rounds did not. */
		pair: z.array(ParticipantId).length(2).optional()
	}),
	...TOGETHER_EVENTS,
	...WINDOW_EVENTS,
	...DRAFTERS_EVENTS,
	...CHANGE_EVENTS,
	...REQUEST_EVENTS,
	...DISPOSITION_EVENTS,
	...AFTER_EVENTS,
	z.object({
		type: z.literal('finding-accepted'),
		stage: StageKey,
		lint: z.string(),
		entities: z.array(z.string()),
		reasonTextId: Id,
		by: ParticipantId
	}),
	/**
	 * The table is divided, each small group with a room of its own; an open division before it is over. `from`: the smaller rooms
	 * whose cards went into it. `taken`: the cards of private drafts that did.
	 */
	z.object({
		type: z.literal('side-rooms-opened'),
		division: Id,
		stage: StageKey,
		grouping: z.enum(SIDE_GROUPINGS),
		rooms: z.array(z.object({ id: Id, members: z.array(ParticipantId), from: z.array(Id) })).min(1),
		taken: z.array(Id)
	}),
	z.object({ type: z.literal('side-room-changed'), division: Id, participantId: ParticipantId, room: Id }),
	/** `cards`: how many came to the stage's own room. */
	z.object({ type: z.literal('side-rooms-closed'), division: Id, stage: StageKey, cards: z.int().min(0) }),
	/** Its words went from the board into an erasable text, until they come back. */
	z.object({ type: z.literal('card-covered'), stage: StageKey, card: Id, reasonTextId: Id, wordsTextId: Id }),
	z.object({ type: z.literal('card-uncovered'), stage: StageKey, card: Id }),
	z.object({ type: z.literal('version-kept'), room: SharedRoom, versionId: Id, labelTextId: Id.optional() }),
	/** A new change that makes the room, or one entry of it, read as `versionId`; `beforeId`: what it replaced. */
	z.object({
		type: z.literal('content-restored'),
		room: SharedRoom,
		versionId: Id,
		beforeId: Id,
		entry: EntryOf.optional()
	})
]);
export type SessionEvent = z.infer<typeof SessionEvent>;

/** An event as stored: its place in the ledger, when (Unix ms, server clock) and by whom. */
export type RecordedEvent = {
	readonly seq: number;
	readonly at: number;
	readonly actor: ParticipantId | null;
	readonly event: SessionEvent;
};
