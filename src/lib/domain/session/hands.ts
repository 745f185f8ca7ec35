/** Who wants to speak, in which order: the sides take turns (12-method P4). Pure. Rules HA in RULES.md. */
import type { ParticipantId } from '../id.ts';
import { AGREEING_SIDES, isAgreeingSide } from '../people/sides.ts';
import type { AgreeingSide, Side } from '../people/sides.ts';
import type { StageKey } from './stages.ts';

export interface Hand {
	readonly participantId: ParticipantId;
	/** Unix ms. */
	readonly at: number;
}

const other = (side: AgreeingSide): AgreeingSide => (side === 'field' ? 'internal' : 'field');

/**
 * @param first whose turn it is: the side that has not spoken last, or that opens
 * Within a side whoever waits longest; partners and sponsors come after one of each side has had a turn.
 */
export function inTurn<Waiting extends { readonly side: Side }>(
	hands: readonly Waiting[],
	first: AgreeingSide
): Waiting[] {
	const queues: Waiting[][] = [first, other(first)].map((side) => hands.filter((hand) => hand.side === side));
	queues.push(hands.filter(({ side }) => !isAgreeingSide(side)));
	const turns: Waiting[] = [];
	for (let round = 0; turns.length < hands.length; round++)
		for (const queue of queues) if (queue[round]) turns.push(queue[round]!);
	return turns;
}

/** The side that opens a stage: they alternate from one to the next, and the field opens insights [HA50]. */
export function opensStage(stages: readonly { readonly key: StageKey }[], key: StageKey): AgreeingSide {
	const at = (wanted: StageKey): number => stages.findIndex((stage) => stage.key === wanted);
	const between = at(key) - Math.max(0, at('insights'));
	return AGREEING_SIDES[Math.abs(between) % 2]!;
}

/** Whose turn it is: the other side than the one that spoke last, else the side that opens, else the field. */
export const turnOf = (lastSpoke: AgreeingSide | null, opens: AgreeingSide | null): AgreeingSide =>
	lastSpoke ? other(lastSpoke) : (opens ?? AGREEING_SIDES[0]);
