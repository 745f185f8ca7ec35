/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Lets an opened workshop open again without a connection: keeps the program on the device, and one empty page (`/offline`) that any
 * address can start from. What people wrote and saw is kept by the pages themselves (lib/realtime), never here [UI101].
 */
import { build, files, version } from '$service-worker';
import {
	dropOlder,
	installProgram,
	keepLanguage,
	keptOrFetched,
	keptShell,
	TAKE_OVER,
	type Program
} from './lib/offline/program.ts';
import { asLanguage } from './lib/offline/program-language.ts';
import { emptyData, handlingOf, isAbsent, worthKeeping } from './lib/offline/requests.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

const KEPT = worthKeeping([...build, ...files]);
const KEPT_PATHS: ReadonlySet<string> = new Set(KEPT);
/** The shell answers with the content security policy and the nonce it was rendered with, so its script runs from the cache too. */
const PROGRAM: Program = { version, paths: KEPT, shell: '/offline' };
/** A network that takes a page's head for longer is none. */
const PATIENCE_MS = 10_000;

/**
 * A newer one waits until no page is open or a reader asks for it: a worker that is replaced while a page is on its way has been seen
 * to take that page with it, and the reader waits for good.
 */
worker.addEventListener('install', (event) => event.waitUntil(installProgram(PROGRAM)));

worker.addEventListener('activate', (event) => event.waitUntil(dropOlder(PROGRAM).then(() => worker.clients.claim())));

worker.addEventListener('message', (event) => {
	if (event.data === TAKE_OVER) return void worker.skipWaiting();
	// Which language the reader has now (routes/w/[id]/frame/this-device.ts).
	const language = asLanguage(event.data);
	if (language) event.waitUntil(keepLanguage(PROGRAM, language).catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const handling = handlingOf({ method: request.method, mode: request.mode, url }, location.origin, KEPT_PATHS);
	if (handling === 'program') event.respondWith(keptOrFetched(PROGRAM, request));
	else if (handling === 'page') event.respondWith(page(request));
	else if (handling === 'data') event.respondWith(data(request, url));
});

async function page(request: Request): Promise<Response> {
	const answer = await fromServer(request);
	if (answer && !isAbsent(answer.status)) return answer;
	return (await keptShell(PROGRAM)) ?? answer ?? Response.error();
}

async function data(request: Request, url: URL): Promise<Response> {
	const answer = await fromServer(request);
	if (answer && !isAbsent(answer.status)) return answer;
	const empty = emptyData(url);
	const headers = { 'content-type': 'application/json' };
	if (empty) return new Response(`${empty}\n`, { headers });
	// The words are the page's to say (routes/+error.svelte).
	return new Response(JSON.stringify({ message: 'offline', code: 'offline' }), { status: 503, headers });
}

/** Null where nobody answered in time. */
async function fromServer(request: Request): Promise<Response | null> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
	try {
		return await Promise.race([fetch(request), tooLate]);
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
}
