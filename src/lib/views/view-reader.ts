/** How a view says what it shows: the words of a plan and its figures, as the reader writes them. Given by the page. */

export interface Said {
	readonly text: string;
	/** Set when the words are in another language than the page. */
	readonly lang: string | null;
}

export interface ViewReader {
	/** The words an entity goes by; its id when it has none. */
	name(id: string | null | undefined): Said;
	/** To one decimal. */
	number(value: number): string;
	/** To two. */
	precise(value: number): string;
	/** `share` 0..1 as whole percent, without the sign. */
	percent(share: number): string;
	/** Euro. */
	money(value: number): string;
	/** Whole euros. */
	euros(value: number): string;
	day(day: string): string;
	/** A day without its year. */
	shortDay(day: string): string;
}
