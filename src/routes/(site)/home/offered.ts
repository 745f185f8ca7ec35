/** Which of several choices a field shows. Pure. */
interface Choice {
	readonly id: string;
}

/** The first of `wanted` that is offered, else the first that is; '' where nothing is. */
export const offered = (choices: readonly Choice[], wanted: readonly (string | undefined)[]): string =>
	wanted.find((id) => choices.some((choice) => choice.id === id)) ?? choices[0]?.id ?? '';
