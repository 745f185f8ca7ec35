/** Where messages and materials are used: the contacts that carry them. What was dropped is no use. Pure. */
import type { Touchpoint } from '../plan/delivery.ts';
import type { Plan } from '../plan/schema.ts';

export type Uses = ReadonlyMap<string, readonly Touchpoint[]>;

function usesBy({ touchpoints }: Plan, idsOf: (touchpoint: Touchpoint) => readonly string[]): Uses {
	const uses = new Map<string, Touchpoint[]>();
	for (const touchpoint of touchpoints ?? []) {
		if (touchpoint.status === 'dropped') continue;
		for (const id of new Set(idsOf(touchpoint))) {
			const known = uses.get(id);
			if (known) known.push(touchpoint);
			else uses.set(id, [touchpoint]);
		}
	}
	return uses;
}

export const usesByMessage = (plan: Plan): Uses => usesBy(plan, ({ messageId }) => (messageId ? [messageId] : []));
export const usesByMaterial = (plan: Plan): Uses => usesBy(plan, ({ materialIds }) => materialIds ?? []);
