/**
 * Reading what was revealed: which cards the other side has read, as a side and never as a person. It informs and locks nothing.
 * Pure. Rules RD in RULES.md; source: 12-method §3.2 (reveal) and §3.4 P6.
 */
import { isAgreeingSide, type AgreeingSide, type Side } from '../people/sides.ts';
import type { CommandOf } from './command.ts';
import { refuse, type Context, type Decision } from './decision.ts';
import { findStage, isElector, type Participant, type SessionState } from './state.ts';

/** Card → sides of which somebody has read it. */
export type ReadBy = ReadonlyMap<string, readonly AgreeingSide[]>;

export interface Reading {
	/** Cards that say which side they come from. */
	readonly cards: number;
	/** Of these, how many somebody of the other side has read. */
	readonly read: number;
	/** Those that nobody of the other side has read. */
	readonly unread: readonly string[];
}

/** Only while reading, by those who take part on a side, and only of cards that lie there [RD1] [RD2]. */
export function decideReading(
	state: SessionState,
	{ stage: key, cards }: CommandOf<'cards.read'>,
	actor: Participant,
	{ facts }: Context
): Decision {
	const stage = findStage(state, key);
	if (!stage) return refuse('unknown-stage');
	if (!isElector(actor)) return refuse('not-allowed');
	if (stage.phase !== 'reveal') return refuse('wrong-phase');
	const known = new Set(facts.cards);
	const read = { side: actor.side, cards: [...new Set(cards)].filter((card) => known.has(card)) };
	return { ok: true, events: [], texts: [], read };
}

/** Null where a side is so small that what it has not read would point at somebody [RD3]. */
export function readingOf(
	cards: readonly { readonly id: string; readonly side: Side | null }[],
	readBy: ReadBy,
	sides: Readonly<Record<AgreeingSide, number>>,
	k: number
): Reading | null {
	if (sides.field < k || sides.internal < k) return null;
	const told = cards.filter(({ side }) => side !== null && isAgreeingSide(side));
	const unread = told.filter(({ id, side }) => !readBy.get(id)?.some((reader) => reader !== side));
	return { cards: told.length, read: told.length - unread.length, unread: unread.map(({ id }) => id) };
}
