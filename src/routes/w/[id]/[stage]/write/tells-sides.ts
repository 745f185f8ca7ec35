/** Whether both sides are told apart. Pure. */
import type { Side } from '#lib/domain/people/people.ts';

/** Whether cards and totals will tell both sides apart; only then may a sentence promise it [UI24]. */
export const tellsSides = (count: Readonly<Record<'field' | 'internal', number>>, k: number): boolean =>
	count.field >= k && count.internal >= k;

export const countSides = (people: readonly { readonly side: Side }[]): Record<'field' | 'internal', number> => ({
	field: people.filter(({ side }) => side === 'field').length,
	internal: people.filter(({ side }) => side === 'internal').length
});
