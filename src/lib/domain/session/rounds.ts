/** How often a text may be asked about: three times, then somebody else decides (12-method §3.3). Pure. */

export const MAX_ROUNDS = 3;

interface Asked {
	readonly consent: { readonly round: number } | null;
	/** Rounds before those that count: the stage was agreed on, or begun anew, after them. */
	readonly roundsBefore: number;
}

/** Rounds that count towards the most there may be. */
export const roundsHeld = ({ consent, roundsBefore }: Asked): number => (consent?.round ?? 0) - roundsBefore;

export const roundsUsed = (stage: Asked): boolean => roundsHeld(stage) >= MAX_ROUNDS;
