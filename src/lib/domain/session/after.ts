/**
 * What happens after an agreement: what review says of a message, who would use a material and how useful the field finds it, how
 * often it was used, and whether relays were kept. What is kept of it, and how it adds up. Pure; loads nothing, so that pages may
 * use it. Rules AF in RULES.md; source: 05-decisions 21, 11-domain-model (Message.mlr, Material, Relay).
 */
import type { ParticipantId } from '../id.ts';
import type { Role } from '../people/people.ts';
import type { FunctionName, Side } from '../people/sides.ts';
import type { MLR_STATES } from '../plan/choices.ts';

export type ReviewStatus = (typeof MLR_STATES)[number];

export const PROMISES = ['yes', 'if', 'no'] as const;
export type PromiseKind = (typeof PROMISES)[number];
/** Most uses a week that one person may promise: every talk of full working days. */
export const MAX_PER_WEEK = 50;
export const MAX_USEFUL = 5;

/** Why a material stayed in the bag (11-domain-model, notUsedReasons). */
export const UNUSED_CODES = [
	'not_relevant',
	'too_long',
	'not_at_hand',
	'unclear',
	'unknown',
	'wrong_format',
	'customer_refused',
	'other'
] as const;
export type UnusedCode = (typeof UNUSED_CODES)[number];

/** Largest count of people, uses or relays in one record. */
export const MAX_COUNT = 1_000_000;
/** Longest reference of a review and longest name of a region, in characters. */
export const MAX_REFERENCE = 120;
export const MAX_REGION = 40;

/** The last word of review on a message. */
export interface Review {
	readonly messageId: string;
	/** Unix ms. */
	readonly at: number;
	readonly by: ParticipantId;
	readonly status: ReviewStatus;
	readonly refTextId: string | null;
	readonly reasonTextId: string | null;
	/** ISO day. */
	readonly validUntil: string | null;
	/** Of the words it was given for. */
	readonly hash: string;
}

export interface Promised {
	readonly materialId: string;
	readonly participantId: ParticipantId;
	readonly answer: PromiseKind;
	/** Uses a week; null unless the answer is yes. */
	readonly perWeek: number | null;
	readonly conditionTextId: string | null;
}

export interface Rated {
	readonly materialId: string;
	readonly participantId: ParticipantId;
	/** 1 to 5. */
	readonly useful: number;
}

/** How often a material was used in one week: sums over people, never a person. */
export interface UsageSum {
	readonly materialId: string;
	/** The Monday, ISO day. */
	readonly week: string;
	readonly region: string | null;
	/** People the sum is over, and those of them who used it. */
	readonly reps: number;
	readonly activeUsers: number;
	readonly uses: number;
}

export interface UnusedReason {
	readonly materialId: string;
	readonly code: UnusedCode;
	readonly n: number;
}

export interface RelayKept {
	readonly relayId: string;
	readonly onTime: number;
	readonly late: number;
}

/** Of each thing the last record; who answered last stands last. */
export interface After {
	readonly reviews: readonly Review[];
	readonly promises: readonly Promised[];
	readonly ratings: readonly Rated[];
	readonly usage: readonly UsageSum[];
	readonly unused: readonly UnusedReason[];
	readonly relays: readonly RelayKept[];
}

export const NOTHING_AFTER: After = { reviews: [], promises: [], ratings: [], usage: [], unused: [], relays: [] };

interface Somebody {
	readonly role: Role;
	readonly side: Side;
	readonly function: FunctionName;
}

const REVIEWERS: readonly FunctionName[] = ['medical_hq', 'mlr_regulatory'];
/** Says what review said: those who review, and the facilitator for them [AF1]. */
export const mayReview = ({ role, function: fn }: Omit<Somebody, 'side'>): boolean =>
	role === 'facilitator' || (role === 'participant' && REVIEWERS.includes(fn));

/** Promises and rates: whoever takes part for the field [AF4]. */
export const maySpeakForField = ({ role, side }: Omit<Somebody, 'function'>): boolean =>
	role === 'participant' && side === 'field';

/** Adds up what was used: whoever takes part, and the facilitator [AF7]. */
export const mayNote = ({ role }: Pick<Somebody, 'role'>): boolean => role === 'participant' || role === 'facilitator';

/** Nobody hears without a reason that a message may not be used as it is. */
export const needsWhy = (status: ReviewStatus): boolean => status === 'changes_requested' || status === 'withdrawn';

const DAY_MS = 86_400_000;
/** The Monday of the week a day is in. ISO days. */
export function mondayOf(day: string): string {
	const days = Math.round(Date.parse(day) / DAY_MS);
	// 1970 began on a Thursday.
	return isoDay((days - ((days + 3) % 7)) * DAY_MS);
}

export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The middle value, of an even number the mean of the two middle ones. Null of nothing. */
export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
