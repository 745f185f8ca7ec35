/**
 * Who a stage is still waiting for: numbers by side, from what a viewer may see. Pure.
 * While people write or vote the server gives sides only from k people on (05-decisions 5); here nothing is added to that.
 */
import type { AgreeingSide } from '../people/people.ts';
import type { SideCounts, StageView } from './view.ts';

export interface Waiting {
	/** What is missing: marks of being done, votes, or answers. */
	readonly kind: 'write' | 'vote' | 'answer';
	/** How many are asked, by side: at least one in all. */
	readonly asked: Readonly<Record<AgreeingSide, number>>;
	/** How many have done it, by side where that may be shown. */
	readonly done: SideCounts;
	/** Still needed, by side where that may be shown. */
	readonly missing: SideCounts;
}

/** Null where a phase asks nobody in particular. */
export function waitingOf(
	stage: Pick<StageView, 'phase' | 'divided' | 'done' | 'electorateSize' | 'ballot' | 'consent'>
): Waiting | null {
	const { phase, ballot, consent } = stage;
	// Small groups are waited for together, until they are brought back.
	if (stage.divided) return null;
	if (phase === 'write') return count('write', stage.done, stage.electorateSize);
	if (phase === 'vote' && ballot?.state === 'open') return count('vote', ballot.voted, ballot.electorateSize);
	if (phase !== 'consent' || consent?.state !== 'open') return null;
	// Answers in a consent round are given by name (12-method §3.6), so their count by side is no secret.
	const sizeOf = (people: typeof consent.electorate) => ({
		field: people.filter((each) => each.side === 'field').length,
		internal: people.filter((each) => each.side === 'internal').length
	});
	const answered = consent.electorate.filter((each) => consent.given.includes(each.participantId));
	return count('answer', { total: answered.length, bySide: sizeOf(answered) }, sizeOf(consent.electorate));
}

function count(kind: Waiting['kind'], done: SideCounts, asked: Waiting['asked']): Waiting | null {
	const total = asked.field + asked.internal;
	if (total === 0) return null;
	const left = (size: number, of: number): number => Math.max(0, size - of);
	const bySide = done.bySide && {
		field: left(asked.field, done.bySide.field),
		internal: left(asked.internal, done.bySide.internal)
	};
	return { kind, asked, done, missing: { total: left(total, done.total), bySide } };
}
