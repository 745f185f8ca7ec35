/** What may change while a stage is open again. Plain: the browser says the same before anybody writes. Rules CR in ../RULES.md. */

/** Entries one request may name. */
export const MAX_NAMED = 50;

export interface Scope {
	/** Ids that requests name. */
	readonly items: readonly string[];
	/** Some request says that something is missing. */
	readonly additions: boolean;
}

/** Whether a request was about it [CR4]. `isNew`: it is not in what was agreed. */
export const isAskedFor = ({ items, additions }: Scope, id: string, isNew: boolean): boolean =>
	items.includes(id) || (isNew && additions);
