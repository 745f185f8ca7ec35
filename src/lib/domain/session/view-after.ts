/** What happened after an agreement, as one viewer reads it. Days are ISO days. */
import type { PromiseKind, RelayKept, ReviewStatus, UnusedReason, UsageSum } from './after.ts';

export interface ReviewView {
	readonly messageId: string;
	readonly status: ReviewStatus;
	readonly ref: string | null;
	readonly reason: string | null;
	readonly validUntil: string | null;
	readonly on: string;
	/** The name of whoever recorded it. */
	readonly by: string;
	/** The message still says what it said then. */
	readonly current: boolean;
}

/** What the field says of a material: figures alone, and only where at least k people answered [AF5]. */
export interface FieldSays {
	readonly materialId: string;
	readonly promised: {
		readonly answered: number;
		readonly yes: number;
		readonly ifs: number;
		readonly no: number;
		/** Median uses a week of those who would use it; null where they are fewer than k. */
		readonly perWeek: number | null;
		/** Under which conditions, in alphabetical order. */
		readonly conditions: readonly string[];
	} | null;
	readonly rated: { readonly answered: number; readonly median: number } | null;
	/** The viewer's own answers. */
	readonly own?: {
		readonly answer: PromiseKind | null;
		readonly perWeek: number | null;
		readonly condition: string | null;
		readonly useful: number | null;
	};
}

export interface AfterView {
	readonly reviews: readonly ReviewView[];
	/** Of materials about which the viewer may know something. */
	readonly field: readonly FieldSays[];
	readonly usage: readonly UsageSum[];
	readonly unused: readonly UnusedReason[];
	readonly relays: readonly RelayKept[];
}
