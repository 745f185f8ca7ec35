/** What a field of a form is, and the usual ones in short. Data and labels only. */
import { m } from '#lib/paraglide/messages.js';
import type { Item, ItemKind } from '#lib/domain/plan/content.ts';
import type { StageKey } from '#lib/domain/session/stage.ts';
import type { PersonView } from '#lib/domain/session/view.ts';
import type { Locale } from '#lib/domain/text.ts';

interface Common {
	/** Nested field names joined by dots. */
	readonly path: string;
	readonly label: () => string;
	readonly hint?: () => string;
	/** May wait: shown behind "More". */
	readonly more?: true;
	/** Shares its line with its neighbours. */
	readonly short?: true;
	/** What is wrong with it as it stands; '' where nothing is. */
	readonly wrong?: (fields: Item['fields']) => string;
}
export interface FormOption {
	readonly value: string;
	readonly label: string;
}
/** What a choice may be made from. */
export interface FormSources {
	readonly people: readonly Pick<PersonView, 'id' | 'name' | 'function' | 'role'>[];
	readonly locale: Locale;
	itemsOf(stage: StageKey): readonly Item[];
}
/** One text of an entry in a list. */
export interface ElementPart {
	/** Within the entry. */
	readonly path: string;
	readonly label: () => string;
	readonly max: number;
	/** One text a language, or the same in all. */
	readonly translated: boolean;
	/** Beside the one before it, where there is room. */
	readonly narrow?: true;
}
export type FieldSpec = Common &
	(
		| { readonly type: 'words'; readonly rows: number; readonly translated: boolean; readonly max: number }
		/** `ordered`: some of the values, in an order of one's own. */
		| {
				readonly type: 'choice' | 'many' | 'ordered';
				readonly values: readonly string[];
				readonly name: (value: string) => string;
		  }
		/** `scale`: shown as stored times this; shares are shown as percentages. */
		| { readonly type: 'number'; readonly scale: number; readonly unit?: () => string }
		| { readonly type: 'day' | 'flag' | 'lines' | 'story' }
		/** Who has which part in an agreement; a line for each of those who do something. */
		| { readonly type: 'parts' | 'notes' }
		/** One of what others wrote or of who is here; shown only where there is something to choose. */
		| { readonly type: 'among'; readonly options: (own: Item, from: FormSources) => readonly FormOption[] }
		/** Some of the regions of its segment; none ticked means all. */
		| { readonly type: 'regions' }
		/** A number for each region of the field force. */
		| { readonly type: 'sizes' }
		/** What tells a segment from others. */
		| { readonly type: 'criteria' }
		/** What a touchpoint is equipped with, and making it. */
		| { readonly type: 'materials' }
		/** What a message is a variant of, and those it has. */
		| { readonly type: 'variants' }
		/** Entries of a few texts each. */
		| {
				readonly type: 'elements';
				readonly parts: readonly ElementPart[];
				readonly add: () => string;
				readonly one: (which: { n: number }) => string;
		  }
		/** One of two, or nothing said yet: stored as true and false. */
		| { readonly type: 'either'; readonly yes: () => string; readonly no: () => string }
		| {
				readonly type: 'links' | 'link';
				readonly of: StageKey;
				/** Which of the stage's items can be linked, where it has several kinds. */
				readonly kind?: ItemKind;
				readonly none?: () => string;
				/** Shown only where there is something to link; may stay empty. */
				readonly ifAny?: true;
		  }
	);

export const SENTENCE = 280;
export const PARAGRAPH = 2000;

export const words = (
	path: string,
	label: () => string,
	rest: Partial<Common> & { rows?: number; max?: number } = {}
): FieldSpec => ({
	type: 'words',
	path,
	label,
	rows: 2,
	max: SENTENCE,
	translated: true,
	...rest
});
export const plain = (path: string, label: () => string, rest: Partial<Common> & { max?: number } = {}): FieldSpec => ({
	type: 'words',
	path,
	label,
	rows: 1,
	max: 40,
	translated: false,
	...rest
});
export const choice = (
	path: string,
	label: () => string,
	values: readonly string[],
	name: (value: string) => string,
	rest: Partial<Common> = {}
): FieldSpec => ({
	type: 'choice',
	path,
	label,
	values,
	name,
	short: true,
	...rest
});
export const number = (
	path: string,
	label: () => string,
	rest: Partial<Common> & { scale?: number; unit?: () => string } = {}
): FieldSpec => ({
	type: 'number',
	path,
	label,
	scale: 1,
	short: true,
	...rest
});
export const insights: FieldSpec = {
	type: 'links',
	path: 'insightIds',
	label: m.field_insights,
	of: 'insights',
	none: m.draft_link_none_insights
};

/** Other touchpoints of the map. */
export const others = { of: 'touchpoints', kind: 'touchpoint', ifAny: true, more: true } as const;
