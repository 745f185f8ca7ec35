/** Light, dark, high contrast or as the system: chosen at once on the page, kept in a cookie of this site. Browser only; the server never chooses. */

import { contrastMedia, type Theme } from './theme.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

class Appearance {
	/** Chosen since the page was loaded; null: as it came from the server. */
	chosen = $state<Theme | null>(null);

	choose(theme: Theme): void {
		this.chosen = theme;
		document.documentElement.dataset.theme = theme;
		// The one sheet of +layout.svelte that a theme brings along: chosen, it holds for everybody's screen.
		document.querySelector('link[data-contrast]')?.setAttribute('media', contrastMedia(theme));
		document.cookie = `einklang-theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
	}
}

export const appearance = new Appearance();
