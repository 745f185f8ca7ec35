/**
 * What one viewer may know: the slices sent on `/live`, answered by `GET /api/workshops/:id` and rendered on every page.
 * `projectFor` (project.ts) is the only way to make one; nothing else may show ledger state to anybody.
 * Times are Unix milliseconds on the server's clock.
 * Devices keep views: a change that an older one would not survive raises SHAPE in realtime/kept-workshops.ts [RT25].
 */
import type { Naming } from '../people/naming.ts';
import type { QuestionKind, QuestionResult } from '../ballot/question.ts';
import type { AgreeingSide, FunctionName, Role, Side } from '../people/people.ts';
import type { StageContent } from '../plan/content.ts';
import type { GermanAddress, I18n, Locale } from '../text.ts';
import type { AdoptionGap, ObjectionKind, ObjectionState, Settings, SignOff } from './event.ts';
import type { Need } from './needs.ts';
import type { Reading } from './reading.ts';
import type { Phase, StageKey } from './stage.ts';
import type { AfterView } from './view-after.ts';
import type { IdeasView } from './view-dispositions.ts';
import type { RequestView } from './view-requests.ts';
import type { Timer } from './state.ts';
import type { AfterwardsView, EndorsementView } from './view-afterwards.ts';
import type { AgendaSlice, DivisionView, RoomSlice } from './view-room.ts';

export type { AgendaSlice, BlockView, DivisionView, RoomSlice } from './view-room.ts';

export interface WorkshopSlice {
	readonly id: string;
	readonly title: I18n;
	readonly templateId: string;
	readonly templateVersion: number;
	readonly locale: Locale;
	readonly languages: readonly Locale[];
	/** How German words address people here. */
	readonly german: GermanAddress;
	/** Read-only for everybody, until the facilitator brings it back. */
	readonly archived: boolean;
	readonly settings: Settings;
	readonly imported: boolean;
	/** A facilitator rehearses alone with simulated colleagues; nothing here is an agreement. */
	readonly rehearsal: boolean;
	readonly createdAt: number;
	/** The stage everybody is invited to; null before the first one opens (the lobby). */
	readonly currentStage: StageKey | null;
	/** True when every stage of the template is adopted and still stands. */
	readonly agreed: boolean;
	/** Sponsors who stand behind it. */
	readonly endorsements: readonly EndorsementView[];
}

export interface PersonView {
	readonly id: string;
	readonly name: string;
	readonly function: FunctionName;
	readonly side: Side;
	readonly role: Role;
	readonly region?: string;
	/** Played by the server, in a rehearsal only; the name says so too. */
	readonly simulated?: true;
	readonly signsFor: readonly FunctionName[];
}

export interface ParityView {
	readonly field: number;
	readonly internal: number;
	/** `even`: ratio between 2:3 and 3:2 and at least two each; `uneven`: outside; `too-few`: a side has fewer than two [L34]. */
	readonly state: 'even' | 'uneven' | 'too-few';
}

/** Counts that may be shown: by side where both sides reach k, else only in total (05-decisions 5). */
export type SideCounts = { readonly total: number; readonly bySide: Readonly<Record<AgreeingSide, number>> | null };

export interface StageView extends AfterwardsView {
	readonly key: StageKey;
	readonly phase: Phase;
	/** The phases this stage goes through, in order. */
	readonly phases: readonly Phase[];
	readonly minutes: Readonly<Partial<Record<Phase, number>>>;
	readonly timer: Timer;
	/** What its cards tell of who wrote them; absent: the side. */
	readonly naming?: Naming;
	/** Cards that say whose they are → who is still here. */
	readonly authors?: Readonly<Record<string, string>>;
	/** Cards whose words are not on the board, or were not for a while; oldest first. */
	readonly covers?: readonly CoverView[];
	/** What became of its ideas; absent as long as nothing did. */
	readonly ideas?: IdeasView;
	/** Small groups are at work here. */
	readonly divided?: true;
	/** Write phase: who is done (never by name), and how many cards are ready. */
	readonly done: SideCounts;
	readonly readyCards: SideCounts;
	/** While it is read: what the other side has read; null in other phases, and where a side is too small to be told of. */
	readonly reading: Reading | null;
	readonly electorateSize: Readonly<Record<AgreeingSide, number>>;
	readonly version: number;
	readonly adopted: {
		readonly at: number;
		readonly seq: number;
		readonly hash: string;
		readonly round: number;
		readonly signOffs: readonly SignOffView[];
		/** One of each side, who decided where the rounds did not. */
		readonly pair?: readonly string[];
		/** Until when whoever was absent may sign. */
		readonly signsUntil: number;
	} | null;
	readonly ballot: BallotView | null;
	readonly consent: ConsentView | null;
	/** All objections ever raised in this stage, oldest first. */
	readonly objections: readonly ObjectionView[];
	/** Entries are drafted in pairs here; who drafts which, those who are here alone. Absent where the day does not say so. */
	readonly drafters?: readonly { readonly item: string; readonly members: readonly string[] }[];
	readonly acceptedFindings: readonly {
		readonly lint: string;
		readonly entities: readonly string[];
		readonly reason: string;
		readonly by: string;
	}[];
}

export interface CoverView {
	readonly card: string;
	readonly reason: string;
	/** The name of whoever covered it, and of whoever uncovered it. */
	readonly by: string;
	readonly at: number;
	/** Null: it is covered now. */
	readonly until: number | null;
	readonly uncoveredBy: string | null;
	/** The viewer wrote it. */
	readonly own?: true;
}

export interface SignOffView extends Omit<SignOff, 'noteTextId'> {
	readonly name: string;
	readonly note?: string;
	/** Later than the stage was adopted. */
	readonly at?: number;
}

export interface BallotOptionResult {
	readonly id: string;
	readonly label: string;
	readonly field: number;
	readonly internal: number;
	/** Harmonic mean of the sides' shares, 0..1 (12-method P3). */
	readonly parity: number;
	/** Absolute difference of the shares; from 0.25 on the option is listed first for talk. */
	readonly gap: number;
	readonly talk: boolean;
}

export interface BallotView {
	readonly id: string;
	readonly state: 'open' | 'closed';
	readonly options: readonly { readonly id: string; readonly label: string }[];
	readonly dotsPerPerson: number;
	readonly maxPerOption: number;
	readonly voted: SideCounts;
	readonly electorateSize: Readonly<Record<AgreeingSide, number>>;
	/** Best parity first. Null while open. `bySide` false (a side has fewer than k voters): dots are withheld (zero), only order and `talk` hold. */
	readonly results: { readonly bySide: boolean; readonly rows: readonly BallotOptionResult[] } | null;
}

/** A question to the room, beside the board. */
export interface QuestionView {
	readonly id: string;
	/** `shown`: its result lies on the table; `kept`: it is read in its stage. */
	readonly state: 'open' | 'shown' | 'kept';
	readonly kind: QuestionKind;
	readonly stage: StageKey;
	/** The part of the day it was asked in. */
	readonly block: string | null;
	/** Unix milliseconds. */
	readonly askedAt: number;
	readonly question: I18n;
	/** In the order they were written. Without words: what a fist is about as a whole, and leaving it as it is. */
	readonly options: readonly { readonly id: string; readonly words: I18n }[];
	readonly asked: Readonly<Record<AgreeingSide, number>>;
	readonly answered: SideCounts;
	/** Null while open. */
	readonly result: QuestionResult | null;
	/** The round of the stage it was asked out of, which had ended without agreement. */
	readonly round?: number;
	/** What the sums of a relationship check are called. */
	readonly bands: Readonly<Record<AgreeingSide, { readonly sum: number; readonly name: I18n } | null>> | null;
}

export interface ConsentView {
	readonly round: number;
	readonly state: 'open' | 'closed' | 'amended';
	readonly openedAt: number;
	readonly seq: number;
	readonly hash: string;
	readonly electorate: readonly {
		readonly participantId: string;
		readonly side: AgreeingSide;
		readonly function: FunctionName;
	}[];
	readonly signatories: readonly { readonly function: FunctionName; readonly participantId: string }[];
	/** Who has given a fist (consent is a commitment, so names are shown); values only once the round is over. */
	readonly given: readonly string[];
	readonly fists: readonly { readonly participantId: string; readonly fist: number; readonly note?: string }[] | null;
	/** What still stands between this text and adoption, by the server's rule. While open, fist values are not given away here. */
	readonly gaps: readonly AdoptionGap[];
	/** Nobody gave a five: agreed, but without a champion. Only once the round is over. */
	readonly thin: boolean | null;
}

export interface ObjectionView {
	readonly id: string;
	readonly round: number;
	readonly participantId: string;
	readonly name: string;
	readonly side: Side;
	readonly kind: ObjectionKind;
	readonly blocking: boolean;
	readonly text: string;
	readonly proposal?: string;
	readonly state: ObjectionState;
	readonly resolution?: string;
}

/** What this viewer alone may know or do. */
export interface YouSlice {
	readonly participantId: string;
	readonly name: string;
	readonly role: Role;
	readonly side: Side;
	readonly function: FunctionName;
	/** Stages in which this viewer marked "I am done". */
	readonly done: readonly StageKey[];
	/** Own dots per open or closed ballot: ballot id → option id → dots. */
	readonly votes: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** The open question this viewer is asked; own answers are in `votes`. */
	readonly asked: string | null;
	/** Own fist in the running round, per stage. */
	readonly fists: Readonly<Partial<Record<StageKey, number>>>;
	/** Rooms this viewer may open, and whether they may write there now. */
	readonly rooms: Readonly<Record<string, 'read' | 'write'>>;
	/** Facilitator only: commands available are decided by role; this says so once for the interface. */
	readonly facilitates: boolean;
	/** Facilitates, and there is something to lead: not in an archived workshop. */
	readonly leads: boolean;
	/** Takes part, and may come back to facilitating. */
	readonly mayResume: boolean;
	/** Votes and signs here now; nobody does in an archived workshop. */
	readonly votesAndSigns: boolean;
	/** Own cards, as far as that is kept → whether what became of it convinced; null: nothing said. */
	readonly cards?: Readonly<Record<string, boolean | null>>;
	/** What waits for this viewer. */
	readonly needs: readonly Need[];
}

/** How to bring people in: for whoever leads. */
export interface InviteView {
	readonly kind: 'participant' | 'observer';
	readonly code: string;
	readonly shortCode: string;
	readonly url: string;
}

export interface Slices {
	readonly workshop: WorkshopSlice;
	readonly people: readonly PersonView[];
	readonly parity: ParityView;
	/** Every stage of the template, in order. */
	readonly stages: readonly StageView[];
	/** Asked of the room so far, oldest first. */
	readonly questions: readonly QuestionView[];
	/** What functions asked of each other, and what became of it. */
	readonly requests: readonly RequestView[];
	/** What happened after something was agreed. */
	readonly after: AfterView;
	readonly agenda: AgendaSlice;
	readonly room: RoomSlice;
	/** Oldest first; at most the last one is open. */
	readonly divisions: readonly DivisionView[];
	readonly you: YouSlice;
	/** Content of rooms the viewer may read, as JSON, at most once a second; drafts are never in here. */
	readonly content: Readonly<Partial<Record<StageKey | 'common', StageContent>>>;
	readonly invites: readonly InviteView[] | null;
}

export type View = {
	readonly rev: number;
	readonly serverTime: number;
	readonly returnUrl: string | null;
	readonly slices: Slices;
};
