/** Whether a card will carry its author's side. Pure; the server decides the same for revealed cards. */
import type { Side } from '#lib/domain/people/people.ts';

/** The side, or null where fewer than k people of it are here, because it would then be nearly a name (12-method §3.6) [UI24]. */
export function shownSide(side: Side, people: readonly { readonly side: Side }[], k: number): Side | null {
	return people.filter((person) => person.side === side).length >= k ? side : null;
}

/** Whether cards and totals will tell both sides apart; only then may a sentence promise it [UI24]. */
export const tellsSides = (count: Readonly<Record<'field' | 'internal', number>>, k: number): boolean =>
	count.field >= k && count.internal >= k;

export const countSides = (people: readonly { readonly side: Side }[]): Record<'field' | 'internal', number> => ({
	field: people.filter(({ side }) => side === 'field').length,
	internal: people.filter(({ side }) => side === 'internal').length
});
