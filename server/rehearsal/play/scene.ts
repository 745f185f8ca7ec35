/** What the play looks at, and what may come of it: one thing that one colleague does next. Types only. */
import type { ParticipantId } from '#lib/domain/id.ts';
import type { StageContent } from '#lib/domain/plan/content.ts';
import type { Command } from '#lib/domain/session/command.ts';
import type { ReadBy } from '#lib/domain/session/reading.ts';
import type { RoomName, StageKey } from '#lib/domain/session/stage.ts';
import type { SessionState } from '#lib/domain/session/state.ts';
import type { DraftedItem } from './items.ts';

export type Contents = Readonly<Partial<Record<StageKey | 'common', StageContent>>>;

export interface Scene {
	/** Differs by workshop, stays the same for ever: chance is drawn from it. */
	readonly seed: string;
	readonly state: SessionState;
	/** The shared rooms. */
	readonly contents: Contents;
	/** While a stage is written: the cards each colleague has in the own private draft. */
	readonly drafts: ReadonlyMap<ParticipantId, readonly string[]>;
	/** Who has cast dots in the open ballot. */
	readonly voted: ReadonlySet<string>;
	/** Who has answered the open question to the room. */
	readonly answered: ReadonlySet<string>;
	/** Which side has read which card. */
	readonly readBy: ReadBy;
	/** Unix milliseconds. */
	readonly now: number;
	/** Keys of moves that were made, or could not be: nobody does the same thing again because somebody else undid it. */
	readonly spent: ReadonlySet<string>;
}

/** A change of one room's document, as data. */
export interface Edit {
	readonly cards?: readonly { readonly id: string; readonly text: string }[];
	readonly groups?: readonly { readonly id: string; readonly name: string }[];
	readonly grouped?: readonly { readonly card: string; readonly group: string }[];
	readonly items?: readonly DraftedItem[];
	readonly field?: { readonly item: string; readonly path: string; readonly value: string };
}

interface Step {
	/** Unique within a workshop and a situation. */
	readonly key: string;
	readonly seat: number;
	/** How long a person would take for it, milliseconds. */
	readonly afterMs: number;
	/** Left to the facilitator first: "let them finish" does not bring it forward. */
	readonly patient?: true;
}

export type Move = Step &
	(
		| { readonly kind: 'arrive' }
		| { readonly kind: 'command'; readonly by: ParticipantId; readonly command: Command }
		| { readonly kind: 'edit'; readonly by: ParticipantId; readonly room: RoomName; readonly edit: Edit }
	);
