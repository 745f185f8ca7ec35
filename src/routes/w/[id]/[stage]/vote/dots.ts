/** Placing dots: what one more or one less does to a whole vote, within budget and cap. Pure; the server checks again. */

export interface Budget {
	readonly dotsPerPerson: number;
	readonly maxPerOption: number;
}
export type Votes = Readonly<Record<string, number>>;

export const spent = (votes: Votes): number => Object.values(votes).reduce((sum, dots) => sum + dots, 0);
export const left = (votes: Votes, budget: Budget): number => budget.dotsPerPerson - spent(votes);

export const mayAdd = (votes: Votes, option: string, budget: Budget): boolean =>
	left(votes, budget) > 0 && (votes[option] ?? 0) < budget.maxPerOption;

/** The whole vote after one dot more (+1) or less (−1) on `option`; unchanged where that is not possible [UI40]. */
export function placeDot(votes: Votes, option: string, by: 1 | -1, budget: Budget): Votes {
	const dots = votes[option] ?? 0;
	if (by === 1 ? !mayAdd(votes, option, budget) : dots === 0) return votes;
	const { [option]: _, ...others } = votes;
	return dots + by === 0 ? others : { ...others, [option]: dots + by };
}
