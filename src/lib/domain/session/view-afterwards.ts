/** What one viewer may know of what became of an agreement: part of a stage's view. Times are Unix milliseconds. */
import type { AgreeingSide, FunctionName, Side } from '../people/people.ts';
import type { AdoptionGap } from './event.ts';
import type { ChangeState } from './state-changes.ts';
import type { StageKey } from './stage.ts';

export type { StageView } from './view.ts';

export interface ChangeView {
	readonly id: string;
	readonly at: number;
	readonly participantId: string;
	readonly name: string;
	readonly side: Side;
	readonly why: string;
	readonly proposal?: string;
	/** What it is about. None: something is missing. */
	readonly items: readonly string[];
	readonly state: ChangeState;
	/** Why it was declined. */
	readonly reason?: string;
	readonly decidedAt: number | null;
}

export type ConfirmationGap = AdoptionGap | { readonly code: 'not-any-more'; readonly people: number };

export interface AfterwardsView {
	/** Everything ever asked for, oldest first. */
	readonly changes: readonly ChangeView[];
	/** Open again for some requests: what may change, and which version stands meanwhile. */
	readonly reopened: {
		readonly at: number;
		readonly version: number;
		readonly agreedAt: number;
		readonly changes: readonly string[];
		readonly items: readonly string[];
		readonly additions: boolean;
	} | null;
	/** When it was last agreed on, or confirmed. */
	readonly confirmedAt: number | null;
	/** What it builds on and was opened again, or agreed anew, since. */
	readonly shaken: readonly StageKey[];
	/** Whether it still stands is being asked. Answers are by name, as consent is. */
	readonly confirmation: {
		readonly round: number;
		readonly electorate: readonly {
			readonly participantId: string;
			readonly side: AgreeingSide;
			readonly function: FunctionName;
		}[];
		readonly answers: readonly { readonly participantId: string; readonly stands: boolean }[];
		readonly gaps: readonly ConfirmationGap[];
	} | null;
	readonly rounds: { readonly held: number; readonly most: number };
	/** One of each side decides together. */
	readonly pair: {
		readonly people: readonly string[];
		/** Of those who carry it: who does not ends it. */
		readonly answers: readonly { readonly participantId: string; readonly note: string }[];
	} | null;
}

export interface EndorsementView {
	readonly participantId: string;
	readonly name: string;
	readonly function: FunctionName;
	readonly at: number;
	readonly note?: string;
	/** Nothing was agreed on since. */
	readonly current: boolean;
}
