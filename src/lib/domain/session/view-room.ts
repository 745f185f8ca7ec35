/** What one viewer may know of the day and the room around the board. Part of the view (view.ts). */
import type { QuestionKind } from '../ballot/question.ts';
import type { AgreeingSide } from '../people/people.ts';
import type { I18n } from '../text.ts';
import type { Block } from './agenda.ts';
import type { Activity } from '../templates/activities.ts';
import type { Round, SideGrouping } from './side-rooms.ts';
import type { Phase, StageKey } from './stage.ts';
import type { Timer } from './state.ts';
import type { TogetherView } from './together.ts';
import type { Calendar } from './windows.ts';

/** One block of the agenda, with the template's words. */
export interface BlockView {
	readonly id: string;
	readonly title: I18n;
	readonly minutes: number;
	readonly stage: StageKey | 'adopt_plan' | null;
	/** Phases of its stage that happen in it. */
	readonly phases: readonly Phase[];
	/** Small groups it works in, one after the other. */
	readonly rounds: readonly Round[];
	readonly activities: readonly Activity[];
	/** Questions; the first is the headline. */
	readonly prompts: readonly I18n[];
	readonly result: I18n | null;
	readonly opens: AgreeingSide | null;
	/** Added to this day, not of the template. */
	readonly own: boolean;
	/** Left out of this day. */
	readonly out: boolean;
	readonly startedAt: number | null;
	readonly endedAt: number | null;
	/** Its first and its last working day, counted from the workshop's first, where it is open for days; absent else. */
	readonly days?: readonly [number, number];
	/** When it is open, Unix ms, where it is for days and somebody said when; absent else. */
	readonly window?: WindowView;
	/** For whoever leads, null for others: what to say and what tends to go wrong; when to go on. */
	readonly tip: I18n | null;
	readonly doneWhen: I18n | null;
	/** What this part asks the room, for whoever leads; null for others, and where it asks nothing. */
	readonly asks: {
		readonly kind: QuestionKind;
		readonly sides: readonly AgreeingSide[];
		/** What is rated, where the template says so. */
		readonly statements: readonly I18n[];
	} | null;
}

export interface WindowView {
	readonly opens: number;
	readonly closes: number;
	readonly closedAt: number | null;
	/** The phase it leaves by itself when it closes; null: somebody leads on. */
	readonly leaves: Block['leaves'];
	/** Its first and its last working day, counted from the workshop's first. */
	readonly days: readonly [number, number];
}

export interface AgendaSlice {
	readonly blocks: readonly BlockView[];
	/** Where the room is; null before it began. */
	readonly current: string | null;
	/** Of a block without a stage. */
	readonly timer: Timer;
	/** Present where parts of it are open for days; `set` null: nobody said yet when they begin. */
	readonly calendar?: { readonly set: Calendar | null };
	/** Stages that are left out of this day. */
	readonly leftOut: readonly StageKey[];
}

/** The room around the board. */
export interface RoomSlice {
	/** When everybody was last asked to come to a stage, Unix ms. */
	readonly called: { readonly stage: StageKey; readonly at: number } | null;
	/** Everybody looks to the front until then, Unix ms; null or past: nobody has to. */
	readonly heldUntil: number | null;
	/** Who wants to speak, in the order of their turns. */
	readonly hands: readonly string[];
	/** The side whose turn it is. */
	readonly turn: AgreeingSide;
	/** Stages that were last agreed on together; absent where none were. */
	readonly together?: TogetherView;
	/** The side that speaks first here; absent before the day has begun. */
	readonly opens?: AgreeingSide;
}

/** The table, divided into small groups: who is with whom, never what they write. */
export interface DivisionView {
	readonly id: string;
	readonly stage: StageKey;
	readonly phase: Phase;
	readonly block: string | null;
	readonly grouping: SideGrouping;
	/** At work; else over. */
	readonly open: boolean;
	readonly rooms: readonly { readonly id: string; readonly members: readonly string[] }[];
}
