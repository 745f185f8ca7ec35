/** The state a workshop's ledger folds into. Data only; evolve.ts builds it, decide.ts and project.ts read it. */
import type { QuestionKind, QuestionOption, QuestionResult } from '../ballot/question.ts';
import type { ParticipantId } from '../id.ts';
import type { Naming } from '../people/naming.ts';
import { type AgreeingSide, type FunctionName, type Role, type Side, isAgreeingSide } from '../people/people.ts';
import type { GermanAddress, I18n, Locale } from '../text.ts';
import { NOTHING_AFTER, type After } from './after.ts';
import { NO_AGENDA, type Agenda } from './agenda.ts';
import type { AdoptionGap, Elector, ObjectionKind, ObjectionState, Settings } from './event.ts';
import type { Disposition, Reply } from './dispositions.ts';
import type { Drafters } from './drafters.ts';
import type { Hand } from './hands.ts';
import type { Division, Seat } from './side-rooms.ts';
import { NO_REQUESTS, type Requests } from './requests.ts';
import type { Phase, StageKey } from './stage.ts';
import type { Adopted, Afterwards, Endorsement } from './state-changes.ts';
import type { Together } from './together.ts';
import type { Calendar } from './windows.ts';

export interface Participant {
	readonly id: ParticipantId;
	readonly function: FunctionName;
	readonly side: Side;
	readonly role: Role;
	readonly region?: string;
	/** Played by the server, in a rehearsal only. */
	readonly simulated?: true;
	/** Was asked to facilitate: may come back to it whenever they take part for a while. */
	readonly mayFacilitate?: true;
	readonly state: 'active' | 'removed' | 'merged';
	/** Set when merged: the entry that goes on. */
	readonly mergedInto?: ParticipantId;
}

export interface Ballot {
	readonly id: string;
	readonly state: 'open' | 'closed';
	readonly options: readonly { readonly id: string; readonly label: string }[];
	readonly dotsPerPerson: number;
	readonly maxPerOption: number;
	readonly electorate: readonly Elector[];
	readonly tallies: readonly { readonly option: string; readonly field: number; readonly internal: number }[] | null;
	readonly voters: { readonly field: number; readonly internal: number } | null;
}

/** A question to the room, beside the board. */
export interface Question {
	readonly id: string;
	/** `shown`: its result lies on the table; `kept`: it is read in its stage. One at most is open or shown. */
	readonly state: 'open' | 'shown' | 'kept';
	readonly stage: StageKey;
	/** The part of the day the room was in. */
	readonly block: string | null;
	readonly kind: QuestionKind;
	/** Null: the words the template has for that part. */
	readonly textId: string | null;
	readonly options: readonly QuestionOption[];
	readonly electorate: readonly Elector[];
	/** Unix milliseconds. */
	readonly askedAt: number;
	readonly voters: { readonly field: number; readonly internal: number } | null;
	readonly result: QuestionResult | null;
	/** The round of the stage it was asked out of, which had ended without agreement [CT3]. */
	readonly round: number | null;
}

export interface Fist {
	readonly participantId: ParticipantId;
	readonly fist: number;
	readonly noteTextId?: string;
}

/** A card whose words are not on the board, or were not for a while. */
export interface Cover {
	readonly card: string;
	readonly reasonTextId: string;
	readonly wordsTextId: string;
	readonly by: ParticipantId | null;
	/** Unix milliseconds; `until` null: it is covered now. */
	readonly at: number;
	readonly until: number | null;
	readonly uncoveredBy: ParticipantId | null;
}

export interface ConsentRound {
	readonly round: number;
	readonly state: 'open' | 'closed' | 'amended';
	readonly openedAt: number;
	readonly seq: number;
	readonly hash: string;
	readonly electorate: readonly Elector[];
	readonly signatories: Readonly<Partial<Record<FunctionName, ParticipantId>>>;
	/** The last fist of each person. */
	readonly fists: readonly Fist[];
	readonly gaps: readonly AdoptionGap[];
}

export interface Objection {
	readonly id: string;
	readonly round: number;
	readonly participantId: ParticipantId;
	readonly kind: ObjectionKind;
	readonly textId: string;
	readonly proposalTextId?: string;
	readonly state: ObjectionState;
	readonly resolutionTextId?: string;
}

export interface AcceptedFinding {
	readonly lint: string;
	readonly entities: readonly string[];
	readonly reasonTextId: string;
	readonly by: ParticipantId;
}

/** Unix ms on the server's clock. Paused: no end, but so much left. Neither: stopped. */
export interface Timer {
	readonly endsAt: number | null;
	readonly leftMs: number | null;
}
export const NO_TIMER: Timer = { endsAt: null, leftMs: null };

export interface Stage extends Afterwards {
	readonly key: StageKey;
	readonly phases: readonly Phase[];
	readonly minutes: Readonly<Partial<Record<Phase, number>>>;
	readonly phase: Phase;
	readonly timer: Timer;
	readonly done: readonly ParticipantId[];
	/** What its cards tell of who wrote them. */
	readonly naming: Naming;
	/** Revealed cards whose authors everybody may know. */
	readonly named: readonly string[];
	/** Oldest first. */
	readonly covers: readonly Cover[];
	/** What became of its cards, the last of each; and what whoever wrote one says of that. */
	readonly dispositions: readonly Disposition[];
	readonly replies: readonly Reply[];
	readonly ballot: Ballot | null;
	readonly consent: ConsentRound | null;
	readonly objections: readonly Objection[];
	readonly acceptedFindings: readonly AcceptedFinding[];
	/** Who drafts which entry, as far as somebody was asked to. */
	readonly drafters: readonly Drafters[];
	readonly adopted: Adopted | null;
	/** 0 until first adopted, then the version that was. */
	readonly version: number;
}

export interface SessionState {
	/** Sequence number of the last event folded in: the view's revision. */
	readonly rev: number;
	readonly createdAt: number;
	/** When something last bound, Unix ms. */
	readonly changedAt: number;
	/** Read-only for everybody since then; null while the workshop lives. */
	readonly archivedAt: number | null;
	/** In the bin since then: nobody opens it, its facilitator can bring it back. */
	readonly deletedAt: number | null;
	readonly templateId: string;
	readonly templateVersion: number;
	readonly title: I18n;
	readonly locale: Locale;
	readonly languages: readonly Locale[];
	readonly german: GermanAddress;
	readonly settings: Settings;
	readonly imported: boolean;
	readonly rehearsal: boolean;
	readonly participants: readonly Participant[];
	readonly signatories: Readonly<Partial<Record<FunctionName, ParticipantId>>>;
	readonly currentStage: StageKey | null;
	readonly stages: readonly Stage[];
	/** Asked of the room so far, oldest first. */
	readonly questions: readonly Question[];
	/** What another plan brought along beyond them. */
	readonly brought: readonly StageKey[];
	readonly agenda: Agenda;
	/** When the windows of the agenda are; null where nobody said, or it has none. */
	readonly calendar: Calendar | null;
	/** Of a block without a stage. */
	readonly timer: Timer;
	/** When everybody was last asked to come to a stage. */
	readonly called: { readonly stage: StageKey; readonly at: number } | null;
	/** Everybody looks to the front until then, Unix ms. */
	readonly heldUntil: number | null;
	/** Who wants to speak, in the order they said so. */
	readonly hands: readonly Hand[];
	/** The side that had its turn last. */
	readonly lastSpoke: AgreeingSide | null;
	/** Sponsors who stand behind the plan as it was then. */
	readonly endorsements: readonly Endorsement[];
	/** What functions asked of each other. */
	readonly requests: Requests;
	/** What happened after something was agreed. */
	readonly after: After;
	/** Small groups that work by themselves, or did; at most the last of them is open. */
	readonly divisions: readonly Division[];
	/** Stages that were last agreed on together. */
	readonly together: Together | null;
}

export const emptyState: SessionState = {
	rev: 0,
	createdAt: 0,
	changedAt: 0,
	archivedAt: null,
	deletedAt: null,
	templateId: '',
	templateVersion: 0,
	title: {},
	locale: 'en',
	languages: ['en'],
	german: 'formal',
	settings: { consentMin: 3, quorumPerSide: 0.5, minPersonsPerSide: 2, kAnonymity: 3 },
	imported: false,
	rehearsal: false,
	participants: [],
	signatories: {},
	currentStage: null,
	stages: [],
	questions: [],
	brought: [],
	agenda: NO_AGENDA,
	calendar: null,
	timer: NO_TIMER,
	called: null,
	heldUntil: null,
	hands: [],
	lastSpoke: null,
	endorsements: [],
	requests: NO_REQUESTS,
	after: NOTHING_AFTER,
	divisions: [],
	together: null
};

export const findStage = (state: SessionState, key: StageKey): Stage | undefined =>
	state.stages.find((stage) => stage.key === key);

/** Follows a merge to the entry that goes on; undefined for unknown ids. */
export function findParticipant(state: SessionState, id: ParticipantId): Participant | undefined {
	const found = state.participants.find((participant) => participant.id === id);
	return found?.mergedInto ? findParticipant(state, found.mergedInto) : found;
}

export const activeParticipants = (state: SessionState): readonly Participant[] =>
	state.participants.filter((p) => p.state === 'active');

/** Votes and signs: a participant of one of the two agreeing sides [PE3]. */
export const isElector = (p: Participant): p is Participant & { side: AgreeingSide } =>
	p.state === 'active' && p.role === 'participant' && isAgreeingSide(p.side);

export function electorate(state: SessionState): Elector[] {
	return activeParticipants(state)
		.filter(isElector)
		.map((p) => ({ participantId: p.id, side: p.side, function: p.function }));
}

export const openQuestion = ({ questions }: SessionState): Question | undefined =>
	questions.find(({ state }) => state === 'open');

/** Of an electorate that was frozen, who is still here: nobody waits for somebody who was removed since. */
export const stillHere = (state: SessionState, electorate: readonly Elector[]): readonly Elector[] =>
	electorate.filter(({ participantId }) => findParticipant(state, participantId)?.state === 'active');

export const countBySide = (people: readonly { readonly side: string }[]): Record<AgreeingSide, number> => ({
	field: people.filter((p) => p.side === 'field').length,
	internal: people.filter((p) => p.side === 'internal').length
});

/** Who sits in small groups: everybody who takes part, of whichever side [SR2]. */
export const seatsOf = (state: SessionState): readonly Seat[] =>
	activeParticipants(state).filter(({ role }) => role === 'participant');

/** It is open for days in this workshop, which has said when. */
export const isWindow = ({ calendar }: SessionState, { days }: Pick<Agenda['blocks'][number], 'days'>): boolean =>
	calendar !== null && days !== null;
