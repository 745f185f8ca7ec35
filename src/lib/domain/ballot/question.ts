/**
 * A question to the room, as plain values: what can be asked, on which scale, and what of the answers is told afterwards.
 * Without schemas, so that a browser that only shows it carries none. Source: 12-method §3.3 and §3.6, 13-templates §4.13.
 */
import type { AgreeingSide } from '../people/sides.ts';

/** `resistance`: how hard each proposal is to bear; `rating`: how true each sentence is; `fist`: how the room stands to one question. */
export const QUESTION_KINDS = ['resistance', 'rating', 'fist'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The steps of each scale, both ends included. */
export const SCALES: Readonly<Record<QuestionKind, { readonly from: number; readonly to: number }>> = {
	resistance: { from: 0, to: 10 },
	rating: { from: 1, to: 5 },
	fist: { from: 0, to: 5 }
};

/** "We leave it as it is": one of the options whenever resistance is asked for (12-method §3.3). */
export const PASSIVE = 'status-quo';
/** What a quick fist is about has no lines of its own. */
export const WHOLE = 'question';

export interface QuestionOption {
	readonly id: string;
	/** Where its words are kept; absent for a statement of the template, and for an option that is always there. */
	readonly textId?: string | undefined;
}

/** Of one side: the mean where resistance was asked for, with the highest that was given; else the median. */
export interface Figures {
	readonly middle: number;
	readonly most?: number | undefined;
}

export interface ResultRow {
	readonly option: string;
	/** The sides are far apart. */
	readonly talk: boolean;
	/** Null where only the order may be told. */
	readonly figures: {
		/** Both sides weighing the same. */
		readonly both: number;
		/** Every answer weighing the same. */
		readonly heads: number;
		/** Null for a side that was not asked. */
		readonly field: Figures | null;
		readonly internal: Figures | null;
	} | null;
}

export interface QuestionResult {
	/** `sides`: every side that was asked has k answers; `order`: there are k in all; `nothing`: not even that. */
	readonly shows: 'sides' | 'order' | 'nothing';
	/** Resistance: the best carried first. Ratings: where the sides are far apart first, then the best. */
	readonly rows: readonly ResultRow[];
	/** Resistance: what is carried best; several where they are level. */
	readonly carried: readonly string[];
}

export interface Answer {
	readonly side: AgreeingSide;
	readonly values: Readonly<Record<string, number>>;
}
