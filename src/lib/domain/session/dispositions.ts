/**
 * What became of each idea: used in an entry, merged into another card or group, parked until a day, not in this plan because,
 * or for medical to answer first. Kept beside the text people agree on, and never part of it (05-decisions 21 and 25). Pure; loads
 * nothing, so that pages may use it. Rules DP in RULES.md; source: 20-product-lessons §4.1.
 */
import type { StageContent } from '../plan/content.ts';
import type { ParticipantId } from '../id.ts';
import type { Phase } from './stages.ts';

export const DISPOSITIONS = ['used', 'merged', 'parked', 'not_now', 'medical'] as const;
export type DispositionKind = (typeof DISPOSITIONS)[number];

/** Cards settled at once: as many as a board shows. */
export const MAX_SETTLED = 300;

export interface Disposition {
	readonly card: string;
	readonly as: DispositionKind;
	/** The entry it is used in, or the card or group it went into. */
	readonly to: string | null;
	/** ISO day. */
	readonly until: string | null;
	readonly reasonTextId: string | null;
	readonly by: ParticipantId;
	/** Unix ms. */
	readonly at: number;
}

/** What whoever wrote a card says of what became of it; who that is stands nowhere here. */
export interface Reply {
	readonly card: string;
	readonly convinced: boolean;
	/** Why not. */
	readonly textId: string | null;
	readonly at: number;
	/** An objection to what became of it was made: there is one a card. */
	readonly appealed: boolean;
}

/** It was said of an answer that is no longer the one that holds. */
export const isOutdated = (
	{ dispositions }: { readonly dispositions: readonly Pick<Disposition, 'card' | 'at'>[] },
	{ card, at }: Pick<Reply, 'card' | 'at'>
): boolean => dispositions.some((each) => each.card === card && each.at > at);

/** While people write to themselves, read, or vote, nobody sorts out [DP1]. */
export const settlesIn = (phase: Phase): boolean => !['prepare', 'write', 'reveal', 'vote'].includes(phase);

/** It lies open for everybody: only then it waits for an answer. */
const isRevealed = (phase: Phase): boolean => phase !== 'prepare' && phase !== 'write';

/** Card → the entry that was made out of it, in the order of the entries; the first one counts [DP2]. */
export function usesOf({ items }: Pick<StageContent, 'items'>): ReadonlyMap<string, string> {
	const uses = new Map<string, string>();
	for (const { id, fields } of items) {
		const from = fields['fromCards'];
		if (!Array.isArray(from)) continue;
		for (const card of from) if (typeof card === 'string' && !uses.has(card)) uses.set(card, id);
	}
	return uses;
}

interface Sorted {
	readonly phase: Phase;
	readonly dispositions: readonly Pick<Disposition, 'card'>[];
	readonly covers: readonly { readonly card: string; readonly until: number | null }[];
}

/** Revealed cards without an answer; whose words are covered, nobody is asked about [DP3]. */
export function unansweredCards({ phase, dispositions, covers }: Sorted, content: StageContent | undefined): string[] {
	if (!content || !isRevealed(phase)) return [];
	const answered = new Set([
		...dispositions.map(({ card }) => card),
		...usesOf(content).keys(),
		...covers.filter(({ until }) => until === null).map(({ card }) => card)
	]);
	return content.cards.map(({ id }) => id).filter((id) => !answered.has(id));
}
