/** Where a finding leads to within the form of an item. */
import type { TextKey } from '#lib/domain/words.ts';

const LANGUAGE = /\.(en|de|zhHant)$/;

/**
 * The field of the form that settles it; null where its words in another language than the form's do, which stand beside it.
 * @param path of a field, or of its words in one language: `core.de`
 * @param own the language the form is written in; @param several whether there is another one beside it
 */
export const fieldSought = (path: string, own: TextKey, several: boolean): string | null =>
	several && LANGUAGE.test(path) && !path.endsWith(`.${own}`) ? null : path.replace(LANGUAGE, '');

/** Puts the caret into the field there, after what was open before has given back the focus. */
export const focusSoon = (within: HTMLElement, place: string): void => {
	setTimeout(() => within.querySelector(place)?.querySelector<HTMLElement>('input, textarea, select')?.focus());
};
