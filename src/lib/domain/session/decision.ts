/** What deciding a command means: facts in, events or a refusal out. Shared by the decide-… files. */
import type { Answer } from '../ballot/question.ts';
import type { ParticipantId } from '../id.ts';
import type { AgreeingSide, FunctionName } from '../people/sides.ts';
import type { RefusalCode } from '../refusal.ts';
import type { SessionEvent } from './event.ts';
import type { RequestDecision } from './requests.ts';
import type { StageKey } from './stage.ts';
import { findStage, type Participant, type SessionState, type Stage } from './state.ts';

/** A plan-check finding, as far as session rules care (the registry in checks/ makes them). */
export interface SessionFinding {
	readonly lint: string;
	readonly severity: 'error' | 'warn' | 'info';
	readonly entities: readonly string[];
	readonly stage: StageKey | 'process';
}

/** What lies outside the ledger and a rule needs to know; the service fetches what `requirements` names. */
export interface Facts {
	/** The stage's room, held still: its sequence number, the hash of its canonical content, and how many items it has. */
	readonly held?: { readonly seq: number; readonly hash: string; readonly items?: number };
	readonly findings?: readonly SessionFinding[];
	/** The same of every stage that is agreed on together. */
	readonly together?: readonly (Pick<Facts, 'held' | 'outside'> & { readonly stage: StageKey })[];
	/** Non-empty groups of the stage's room: what can be voted on. */
	readonly options?: readonly { readonly id: string; readonly label: string }[];
	readonly revealedCards?: number;
	/** Those of them that may say whose they are. */
	readonly named?: readonly string[];
	/** Cards that small groups keep, which come to the stage's room when they are brought back. */
	readonly sideCards?: number;
	/** Ready cards of private drafts that can go into small groups: whose, and which. */
	readonly ready?: readonly { readonly owner: ParticipantId; readonly id: string }[];
	readonly tallies?: readonly { readonly option: string; readonly field: number; readonly internal: number }[];
	readonly voters?: { readonly field: number; readonly internal: number };
	/** Entries of a stage that was opened again which differ from what was agreed, though no request named them. */
	readonly outside?: readonly string[];
	/** What the electorate answered, by side and without anybody's name. */
	readonly answers?: readonly Answer[];
	/** Cards that lie in the stage's room. */
	readonly cards?: readonly string[];
	/** A card that is to be covered or uncovered: what it says in the room; null where there is no such card. */
	readonly covered?: { readonly words: string | null };
	/** What cards can be used in or merged into: entries of the plan, cards and groups of the stage. */
	readonly targets?: readonly string[];
	/** Who wrote the card; null where that is not kept. */
	readonly author?: string | null;
	/** Revealed cards of the whole workshop that have no answer. */
	readonly unanswered?: number;
	/** The entry of the plan it is about, with the hash of its words where it is a message. Absent: there is no such one. */
	readonly entry?: { readonly hash: string | null };
	/** A request that an imported plan brought along: whom it asks, and how it stood there. Absent: there is no such one. */
	readonly brought?: { readonly to: FunctionName | null; readonly decision: RequestDecision };
	/** The version that is asked for is one of this room. */
	readonly version?: boolean;
	/** Versions of this room that people asked for. */
	readonly kept?: number;
}

export interface Context {
	/** Unix milliseconds, the server's clock. */
	readonly now: number;
	readonly newId: () => string;
	/** The entry whoever acts joined with, where it was merged into the one that acts. */
	readonly joinedAs?: ParticipantId;
	readonly facts: Facts;
}

export type Decision =
	| {
			readonly ok: true;
			readonly events: readonly SessionEvent[];
			/** Free text to keep beside the ledger, under the ids the events carry. */
			readonly texts: readonly {
				readonly id: string;
				readonly body: string;
				/** Absent: whoever acts. */
				readonly author?: null;
			}[];
			/** The ledger keeps no actor with these events. */
			readonly unnamed?: true;
			/** Cards a side has read: kept without whoever it was. */
			readonly read?: { readonly side: AgreeingSide; readonly cards: readonly string[] };
			/** To store in the ballots' side table as it is: secret, so never an event. Nothing in it: taken back. */
			readonly cast?: { readonly ballotId: string; readonly votes: Readonly<Record<string, number>> };
	  }
	| { readonly ok: false; readonly code: RefusalCode };

export const refuse = (code: RefusalCode): Decision => ({ ok: false, code });
export const accept = (...events: SessionEvent[]): Decision => ({ ok: true, events, texts: [] });

/** A command's stage, for the facilitator only; the refusal where either does not hold. */
export function facilitated(
	state: SessionState,
	key: StageKey,
	actor: Participant
): { stage: Stage } | { refusal: Decision } {
	const stage = findStage(state, key);
	if (!stage) return { refusal: refuse('unknown-stage') };
	if (actor.role !== 'facilitator') return { refusal: refuse('not-allowed') };
	return { stage };
}
