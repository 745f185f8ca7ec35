/** Checks over how long something may be used: a message by its approval, a material by its own day. */
import { dayOf } from './facts.ts';
import type { Fix } from './finding.ts';
import type { Check, CheckResult } from './registry.ts';
import { usesByMaterial, usesByMessage, type Uses } from './uses.ts';

/** The last day of these contacts; of one that does not say when it ends, the day it begins. */
const lastUseOf = (uses: NonNullable<ReturnType<Uses['get']>>): string | undefined =>
	uses
		.flatMap(({ from, to }) => to ?? from ?? [])
		.map(dayOf)
		.sort()
		.at(-1);

/** One finding for what expires before its last use: on that day itself it still holds. */
function expired(
	id: string,
	validUntil: string | null | undefined,
	path: string,
	uses: NonNullable<ReturnType<Uses['get']>>
): CheckResult[] {
	const lastUse = lastUseOf(uses);
	if (!validUntil || lastUse === undefined || dayOf(validUntil) >= lastUse) return [];
	const shorten = uses
		.filter(({ to }) => to && dayOf(to) > dayOf(validUntil))
		.map((each): Fix => ({ kind: 'edit-field', entity: each.id, path: 'to' }));
	return [
		{
			severity: 'error',
			entities: [id],
			values: { validUntil: dayOf(validUntil), lastUse },
			fixes: [{ kind: 'edit-field', entity: id, path }, ...shorten]
		}
	];
}

/** L24, of messages: none is used longer than its approval holds. */
const messageExpires: Check = {
	lint: 'L24',
	stage: 'messages',
	run: (plan) => {
		const uses = usesByMessage(plan);
		return (plan.messages ?? []).flatMap(({ id, mlr }) =>
			expired(id, mlr?.validUntil, 'mlr.validUntil', uses.get(id) ?? [])
		);
	}
};

/** L24, of materials. */
const materialExpires: Check = {
	lint: 'L24',
	stage: 'materials',
	run: (plan) => {
		const uses = usesByMaterial(plan);
		return (plan.materials ?? []).flatMap(({ id, validUntil }) =>
			expired(id, validUntil, 'validUntil', uses.get(id) ?? [])
		);
	}
};

export const validityChecks: readonly Check[] = [messageExpires, materialExpires];
