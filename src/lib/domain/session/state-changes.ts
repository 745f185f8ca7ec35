/** What a stage remembers of its agreement and what became of it since. Data only; evolve-changes.ts builds it. */
import type { ParticipantId } from '../id.ts';
import type { FunctionName } from '../people/people.ts';
import type { Elector } from './elector.ts';
import type { SignOff } from './event-changes.ts';

/** `taken-up`: its stage is open for it now. */
export type ChangeState = 'open' | 'taken-up' | 'accepted' | 'declined' | 'withdrawn';

export interface ChangeRequest {
	readonly id: string;
	/** Unix ms. */
	readonly at: number;
	readonly participantId: ParticipantId;
	readonly textId: string;
	readonly proposalTextId: string | null;
	/** What it is about. None: something is missing. */
	readonly items: readonly string[];
	readonly state: ChangeState;
	readonly reasonTextId: string | null;
	readonly decidedAt: number | null;
}

export interface Adopted {
	readonly at: number;
	readonly seq: number;
	readonly hash: string;
	readonly round: number;
	readonly signOffs: readonly (SignOff & { readonly at?: number })[];
	/** Decided by these two, where the rounds did not. */
	readonly pair?: readonly ParticipantId[];
}

export interface Reopening {
	/** What was agreed, and stands if nothing comes of it. */
	readonly before: Adopted;
	readonly changes: readonly string[];
	readonly at: number;
}

/** Whether an agreement still stands. */
export interface Confirmation {
	readonly round: number;
	readonly openedAt: number;
	readonly electorate: readonly Elector[];
	readonly signatories: Readonly<Partial<Record<FunctionName, ParticipantId>>>;
	readonly answers: readonly { readonly participantId: ParticipantId; readonly stands: boolean }[];
}

export interface Pair {
	readonly field: ParticipantId;
	readonly internal: ParticipantId;
	readonly answers: readonly {
		readonly participantId: ParticipantId;
		readonly carries: boolean;
		readonly noteTextId: string;
	}[];
}

export interface Endorsement {
	readonly participantId: ParticipantId;
	readonly at: number;
	readonly noteTextId: string | null;
}

export interface Afterwards {
	readonly changes: readonly ChangeRequest[];
	readonly reopened: Reopening | null;
	readonly confirmation: Confirmation | null;
	/** How many times it was asked whether it still stands. */
	readonly confirmations: number;
	/** When it was last agreed on, or confirmed, Unix ms. */
	readonly confirmedAt: number | null;
	/** When it was last agreed on with another text than before, Unix ms. */
	readonly changedAt: number | null;
	/** Rounds before those that count towards the most there may be. */
	readonly roundsBefore: number;
	readonly pair: Pair | null;
}

export const NOTHING_SINCE: Afterwards = {
	changes: [],
	reopened: null,
	confirmation: null,
	confirmations: 0,
	confirmedAt: null,
	changedAt: null,
	roundsBefore: 0,
	pair: null
};
