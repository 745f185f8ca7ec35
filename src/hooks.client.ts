/** In the browser as on the server: inside a workshop that says *du*, German messages do. Asked anew for every message. */
import { messageLocale, plainLocale } from '#lib/domain/german.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { germanAt } from './routes/german-address.ts';

const chosen = getLocale;
overwriteGetLocale(() => messageLocale(plainLocale(chosen()), germanAt(location.pathname)));
