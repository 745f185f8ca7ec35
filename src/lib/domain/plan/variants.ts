/** Variants stand under what they are variants of. Pure. Source: 11-domain-model, Message.variantOf. Rules PL in RULES.md. */

/**
 * Each followed by its variants, in their own order; nothing gets lost, also where origins are gone or go in a circle [PL24].
 * @param originOf the id of what it is a variant of; '' or nothing where it is none
 */
export function underOrigins<T extends { readonly id: string }>(
	all: readonly T[],
	originOf: (each: T) => string | null | undefined
): T[] {
	const ids = new Set(all.map(({ id }) => id));
	const placed = new Set<T>();
	const place = (each: T): void => {
		if (placed.has(each)) return;
		placed.add(each);
		for (const other of all) if (originOf(other) === each.id) place(other);
	};
	for (const each of all) if (!ids.has(originOf(each) ?? '')) place(each);
	for (const each of all) place(each);
	return [...placed];
}
