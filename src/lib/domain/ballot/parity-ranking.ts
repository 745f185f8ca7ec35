/**
 * Dot ballots in which both sides weigh the same, however many people each has. Pure.
 * Rules BL in session/RULES.md; source: 12-method §3.4 P2, P3 and 05-decisions 24.
 */

/** Difference of the sides' shares from which an option is listed first for talk. */
export const TALK_GAP = 0.25;
const MIN_DOTS = 3;

export interface Tally {
	readonly option: string;
	readonly field: number;
	readonly internal: number;
}

export interface RankedOption extends Tally {
	/** Share of all dots of that side, 0..1. */
	readonly fieldShare: number;
	readonly internalShare: number;
	/** Harmonic mean of the two shares, 0..1: zero as soon as one side gave nothing. */
	readonly parity: number;
	readonly gap: number;
	readonly talk: boolean;
}

/** Dots each person gets: about the square root of the number of options, at least three [BL1]. */
export const suggestedDots = (options: number): number => Math.max(MIN_DOTS, Math.round(Math.sqrt(options)));

/** At most half of one's own dots, rounded up, on one option [BL2]. */
export const maxDotsPerOption = (dots: number): number => Math.ceil(dots / 2);

/** Best parity first; ties: what got no dot at all comes last, the smaller gap first, then by id, so that every screen agrees [BL3]. */
export function rankByParity(tallies: readonly Tally[]): RankedOption[] {
	const total = (side: 'field' | 'internal') => tallies.reduce((sum, tally) => sum + tally[side], 0);
	const [field, internal] = [total('field'), total('internal')];
	// Where one side placed no dots there is nothing to compare.
	const both = field > 0 && internal > 0;
	return tallies
		.map((tally) => {
			const a = field === 0 ? 0 : tally.field / field;
			const b = internal === 0 ? 0 : tally.internal / internal;
			const gap = Math.abs(a - b);
			// 1e-9: a quarter reached by division must not miss the threshold by one bit.
			return {
				...tally,
				fieldShare: a,
				internalShare: b,
				parity: a + b === 0 ? 0 : (2 * a * b) / (a + b),
				gap,
				talk: both && gap >= TALK_GAP - 1e-9
			};
		})
		.sort(
			(x, y) =>
				y.parity - x.parity ||
				Number(isEmpty(x)) - Number(isEmpty(y)) ||
				x.gap - y.gap ||
				(x.option < y.option ? -1 : 1)
		);
}

const isEmpty = (tally: Tally): boolean => tally.field + tally.internal === 0;

/** Why a cast is refused, or null. Votes for unknown options and overspending never reach the ballot [BL4]. */
export function checkCast(
	votes: Readonly<Record<string, number>>,
	ballot: {
		readonly options: readonly { readonly id: string }[];
		readonly dotsPerPerson: number;
		readonly maxPerOption: number;
	}
): 'unknown-option' | 'over-budget' | null {
	const known = new Set(ballot.options.map((option) => option.id));
	const cast = Object.entries(votes).filter(([, dots]) => dots > 0);
	if (cast.some(([option]) => !known.has(option))) return 'unknown-option';
	const spent = cast.reduce((sum, [, dots]) => sum + dots, 0);
	if (spent > ballot.dotsPerPerson || cast.some(([, dots]) => dots > ballot.maxPerOption)) return 'over-budget';
	return null;
}
