/**
 * In the browser as on the server: inside a workshop that says *du*, German messages do. Asked anew for every message.
 * And before anything is shown: a page that starts from the kept frame (service-worker.ts) has language and theme of this visit.
 */
import { messageLocale, plainLocale } from '#lib/domain/german.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { germanAt } from './routes/german-address.ts';
import { themeIn } from './routes/theme.ts';

const chosen = getLocale;
overwriteGetLocale(() => messageLocale(plainLocale(chosen()), germanAt(location.pathname)));

export function init(): void {
	const root = document.documentElement;
	const locale = plainLocale(chosen());
	const chosenTheme = themeIn(document.cookie);
	// As the server writes it (hooks.server.ts).
	const theme = chosenTheme === 'system' ? '' : chosenTheme;
	// Written only where it differs: an attribute that is set invalidates every style.
	if (root.lang !== locale) root.lang = locale;
	if ((root.dataset['theme'] ?? '') !== theme) root.dataset['theme'] = theme;
}
