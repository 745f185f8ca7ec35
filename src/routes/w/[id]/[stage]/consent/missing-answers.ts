/** Who has not answered a round, by side: for whoever facilitates. Answers in a round are given by name (12-method §3.6). Pure. */
import { AGREEING_SIDES, type AgreeingSide } from '#lib/domain/people/sides.ts';
import type { ConsentView, PersonView } from '#lib/domain/session/view.ts';

/** Each as a name with the function; a side nobody is missing of is left out. */
export function missingBySide(
	{ electorate, given }: Pick<ConsentView, 'electorate' | 'given'>,
	people: readonly Pick<PersonView, 'id' | 'name'>[],
	functionName: (fn: string) => string
): { readonly side: AgreeingSide; readonly people: readonly string[] }[] {
	const missing = electorate.filter(({ participantId }) => !given.includes(participantId));
	return AGREEING_SIDES.map((side) => ({
		side,
		people: missing
			.filter((each) => each.side === side)
			.map(({ participantId, function: fn }) => {
				const name = people.find(({ id }) => id === participantId)?.name;
				return name ? `${name} (${functionName(fn)})` : functionName(fn);
			})
	})).filter((each) => each.people.length > 0);
}
