/**
 * What every request to a page or endpoint gets: the services, the person behind the cookie, the language, the theme.
 * The only place where the bundle takes a value from the server: the hand-off in services.ts.
 */
import { messageLocale, plainLocale } from '#lib/domain/german.ts';
import { HTTP_STATUS } from '#lib/domain/refusal.ts';
import { codeIn } from '#lib/offline/program-language.ts';
import { LOCALES, matchLocale, type GermanAddress, type Locale } from '#lib/domain/text.ts';
import { readServices, SESSION_COOKIE } from '#server/services.ts';
import { m } from '#lib/paraglide/messages.js';
import { getServerAsyncLocalStorage } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';

const LOCALE_COOKIE = 'einklang-locale';
const THEME_COOKIE = 'einklang-theme';
const THEMES = ['light', 'dark', 'contrast'];
/** Pages and endpoints of one workshop. */
const WORKSHOP_PATH = /^(?:\/api\/workshops|\/w)\/([^/]+)/;
const READING = ['GET', 'HEAD', 'OPTIONS'];

export const handle: Handle = async ({ event, resolve }) => {
	const foreign = isForeign(event);
	if (!foreign) await fillLocals(event);
	return paraglideMiddleware(await inLanguage(event), async ({ locale }) => {
		if (foreign) return refuseForeign();
		const theme = event.cookies.get(THEME_COOKIE) ?? '';
		const response = await resolve(event, {
			transformPageChunk: ({ html }) =>
				codeIn(
					html.replace('%lang%', plainLocale(locale)).replace('%theme%', THEMES.includes(theme) ? theme : ''),
					plainLocale(locale)
				),
			filterSerializedResponseHeaders: () => false
		});
		const preloaded = response.headers.get('link');
		if (preloaded) response.headers.set('link', codeIn(preloaded, plainLocale(locale)));
		// A page shows what one person may see; no cache may show it to another.
		if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
		return response;
	});
};

/**
 * The request as the message runtime reads it. On a first visit the browser's wish becomes the choice, in the cookie that the
 * language switch sets too: the runtime matches tags literally and knows no `zh-TW`, here and in the browser alike.
 */
async function inLanguage(event: RequestEvent): Promise<Request> {
	const { cookies, request, url } = event;
	const headers = new Headers(request.headers);
	const chosen = LOCALES.find((each) => each === cookies.get(LOCALE_COOKIE));
	const locale = chosen ?? matchLocale(request.headers.get('accept-language') ?? '');
	if (!chosen) {
		// Read by the page's own script, so not HttpOnly; 400 days is the longest browsers keep (RFC 6265bis §5.5).
		const lasting = { path: '/', httpOnly: false, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
		if (READING.includes(request.method) && !url.pathname.startsWith('/api/'))
			cookies.set(LOCALE_COOKIE, locale, { ...lasting, maxAge: 400 * 24 * 3600 });
	}
	headers.set('cookie', `${LOCALE_COOKIE}=${messageLocale(locale, await germanIn(event, locale))}`);
	return new Request(url, { headers });
}

/** In a workshop that says *du*, to those who take part: everything it answers says so, from the first byte on. */
async function germanIn({ locals, url }: RequestEvent, locale: Locale): Promise<GermanAddress> {
	const workshopId = WORKSHOP_PATH.exec(url.pathname)?.[1];
	if (locale !== 'de' || !workshopId || !locals.person) return 'formal';
	return locals.services.workshops.germanFor(locals.person, workshopId);
}

/** A browser names the page a request came from. Scripts without one carry no cookie they did not choose to send. */
function isForeign({ request, url }: RequestEvent): boolean {
	const origin = request.headers.get('origin');
	return !READING.includes(request.method) && origin !== null && origin !== url.origin;
}

function refuseForeign(): Response {
	const code = 'wrong-origin';
	const status = HTTP_STATUS[code];
	const body = { type: 'about:blank', title: m.api_title_403(), status, code, detail: m.refusal_wrong_origin() };
	return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

async function fillLocals(event: RequestEvent): Promise<void> {
	const { cookies, locals, url } = event;
	const services = readServices();
	locals.services = services;
	locals.origin = url.origin;
	locals.person = await services.identity.readSession(cookies.get(SESSION_COOKIE));
	const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	locals.signIn = ({ token, expiresAt }) =>
		cookies.set(SESSION_COOKIE, token, { ...flags, expires: new Date(expiresAt) });
	locals.signOut = async () => {
		const token = cookies.get(SESSION_COOKIE);
		if (token) await services.identity.endSession(token);
		cookies.delete(SESSION_COOKIE, flags);
	};
	// Later than the language: whether a code opens anything may only be told to whoever has paid for the try.
	locals.sayGerman = (german) => {
		const spoken = getServerAsyncLocalStorage()?.getStore();
		if (spoken?.locale) spoken.locale = messageLocale(plainLocale(spoken.locale), german);
	};
}

/** Whoever meets a bug gets a reference, never a stack, a path or a query (23-security B122). */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: m.api_page_not_found(), code: 'not-found' };
	const reference = event.request.headers.get('x-request-id') ?? crypto.randomUUID();
	event.locals.services?.report(error, { reference, method: event.request.method, path: event.url.pathname });
	return { message: m.api_unexpected({ reference }), code: 'unexpected' };
};
