/** A closed ballot as it is shown: shares of each side, and the place in both sides' order. Pure. */
import type { BallotOptionResult, BallotView } from '#lib/domain/session/view.ts';

export interface ResultLine extends BallotOptionResult {
	/** 1-based place by parity, over all options. */
	readonly rank: number;
	/** Shares of that side's dots, 0..1; 0 where the sides are withheld. */
	readonly fieldShare: number;
	readonly internalShare: number;
}

interface ResultGroups {
	/** What divides the sides: first, whatever its place. */
	readonly talk: readonly ResultLine[];
	readonly others: readonly ResultLine[];
	/** Both sides' dots are shown, so it can be said that one side cares more. In a small table only the flag is (05-decisions 5). */
	readonly divided: boolean;
}

export function groupResults(results: NonNullable<BallotView['results']>): ResultGroups {
	const rows = readResults(results);
	const talk = rows.filter((row) => row.talk);
	return { talk, others: rows.filter((row) => !row.talk), divided: results.bySide && talk.length > 0 };
}

/** Rows keep the server's order, best parity first; shares are taken of all dots a side placed [UI44]. */
export function readResults({ rows }: NonNullable<BallotView['results']>): ResultLine[] {
	const total = (side: 'field' | 'internal') => rows.reduce((sum, row) => sum + row[side], 0) || 1;
	const [field, internal] = [total('field'), total('internal')];
	return rows.map((row, i) => ({
		...row,
		rank: i + 1,
		fieldShare: row.field / field,
		internalShare: row.internal / internal
	}));
}
