/** What became of the ideas of a stage, as everybody in the workshop may know it: part of a stage's view. */
import type { DispositionKind } from './dispositions.ts';

export interface SettledView {
	readonly card: string;
	readonly as: DispositionKind;
	/** The entry it is used in, or the card or group it went into. */
	readonly to?: string;
	/** ISO day. */
	readonly until?: string;
	readonly reason?: string;
	/** The name of whoever said so; absent where an entry was made out of it. */
	readonly by?: string;
}

export interface IdeasView {
	readonly settled: readonly SettledView[];
	/** Whoever wrote these cards is not convinced of what became of them; never who. */
	readonly appeals: readonly { readonly card: string; readonly words?: string }[];
}
