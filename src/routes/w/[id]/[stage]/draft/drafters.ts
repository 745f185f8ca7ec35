/** Which entries have whom, in the order of the draft. Pure. */

interface Entry {
	readonly id: string;
	readonly title: string;
}

/** Every entry once; nobody where nobody was asked, or is here any more. */
export const assigned = (
	items: readonly Entry[],
	drafters: readonly { readonly item: string; readonly members: readonly string[] }[]
): (Entry & { readonly members: readonly string[] })[] =>
	items.map((item) => ({ ...item, members: drafters.find((each) => each.item === item.id)?.members ?? [] }));
