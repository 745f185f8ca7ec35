/**
 * In the browser as on the server: inside a workshop that says *du*, German messages do. Asked anew for every message.
 * And before anything is shown: a page that starts from the kept frame (service-worker.ts) has language and theme of this visit.
 */
import { messageLocale, plainLocale } from '#lib/domain/german.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { germanAt } from './routes/german-address.ts';
import { themeIn } from './routes/theme.ts';

/** Read once: another language begins with a new page, and a cookie that is read for every word costs a weak phone. */
const chosen = plainLocale(getLocale());
overwriteGetLocale(() => messageLocale(chosen, germanAt(location.pathname)));

export function init(): void {
	const root = document.documentElement;
	const chosenTheme = themeIn(document.cookie);
	// As the server writes it (hooks.server.ts).
	const theme = chosenTheme === 'system' ? '' : chosenTheme;
	// Written only where it differs: an attribute that is set invalidates every style.
	if (root.lang !== chosen) root.lang = chosen;
	if ((root.dataset['theme'] ?? '') !== theme) root.dataset['theme'] = theme;
}
