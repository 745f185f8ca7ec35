/** What a guide note needs to know of the page: where its anchor is, whether it can be outlined, and whether somebody types. */

/** The box of the first anchor that is on the page and has a size; an empty one where there is none. */
export function boxOf(selectors: readonly string[]): DOMRect {
	for (const selector of selectors)
		for (const element of document.querySelectorAll(selector)) {
			const box = element.getBoundingClientRect();
			if (box.width > 0 && box.height > 0) return box;
		}
	return new DOMRect();
}

/** Beyond this share of the screen, both ways, an outline would only be a frame around everything. */
const LARGE = 0.6;

export const isOutlinable = (box: DOMRect, screen: { readonly width: number; readonly height: number }): boolean =>
	box.width > 0 && !(box.width > screen.width * LARGE && box.height > screen.height * LARGE);

const WRITES = 'input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select, [contenteditable]';

export const isTypedInto = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest(WRITES) !== null;
