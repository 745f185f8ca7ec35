/**
 * What the service worker does with a request, and what it answers where there is no connection. Pure; src/service-worker.ts does it.
 * Only the program is ever stored: no page and no answer of the server, so nothing of anybody lies in a cache [UI101].
 */

export interface Asked {
	readonly method: string;
	/** `navigate` for an address that is opened. */
	readonly mode: string;
	readonly url: URL;
}

/** `program`: from this device; `page` and `data`: from the server as long as it answers; `leave`: as if nobody stood between. */
export type Handling = 'program' | 'page' | 'data' | 'leave';

const BUILT = '/_app/immutable/';
/** Addresses that are no pages, though a browser may open them (downloads). */
const NOT_PAGES = /^\/(api|_app|demo|healthz|readyz|metrics)(\/|$)/;
const DATA_SUFFIX = '/__data.json';
const FONT = /\.woff2?$/;
const LATIN = /\/source-s\w+-\d-latin(-ext)?-[\w-]+\./;
/** Large, and no part of the program: the demo, pictures for readers of the repository, what only robots ask for. */
const NOT_NEEDED = /^\/(demo\/|board\.png|robots\.txt)/;

/** @param kept paths that were stored when the program was installed */
export function handlingOf({ method, mode, url }: Asked, origin: string, kept: ReadonlySet<string>): Handling {
	if (method !== 'GET' || url.origin !== origin) return 'leave';
	if (kept.has(url.pathname) || url.pathname.startsWith(BUILT)) return 'program';
	if (url.pathname.endsWith(DATA_SUFFIX)) return 'data';
	return mode === 'navigate' && !NOT_PAGES.test(url.pathname) ? 'page' : 'leave';
}

/** What is stored at once: everything but fonts of other scripts, which come with their first use. */
export const worthKeeping = (paths: readonly string[]): string[] =>
	paths.filter((path) => !NOT_NEEDED.test(path) && (!FONT.test(path) || LATIN.test(path)));

/** Which of the page's server loads are asked for, as Kit writes it: one digit a node, from the root layout down. */
const ASKED_PARAMETER = 'x-sveltekit-invalidated';

/**
 * Kit's form of "nothing new": nodes that were asked for are empty, so that the pages of a workshop, and the frame around an error,
 * take what this device kept (`w/[id]/+layout.ts`). Null for every other page, which is told that there is no connection.
 */
export function emptyData(url: URL): string | null {
	const asked = url.searchParams.get(ASKED_PARAMETER) ?? '1';
	if (asked.length > 1 && !url.pathname.startsWith('/w/')) return null;
	const nodes = [...asked].map((digit) => (digit === '1' ? null : { type: 'skip' }));
	return JSON.stringify({ type: 'data', nodes });
}

/** A server in front of ours, or ours while it starts: nobody is there who could answer. */
export const isAbsent = (status: number): boolean => status >= 502 && status <= 504;
