/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Lets an opened workshop open again without a connection: keeps the program on the device, and one empty page (`/offline`) that any
 * address can start from. What people wrote and saw is kept by the pages themselves (lib/realtime), never here [UI101].
 */
import { build, files, version } from '$service-worker';
import { emptyData, handlingOf, isAbsent, worthKeeping } from './lib/offline/requests.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'einklang-';
const CACHE = `${PREFIX}${version}`;
/** Answers with the content security policy and the nonce it was rendered with, so its script runs from the cache too. */
const SHELL = '/offline';
const KEPT = worthKeeping([...build, ...files]);
const KEPT_PATHS: ReadonlySet<string> = new Set(KEPT);
/** A network that takes a page's head for longer is none. */
const PATIENCE_MS = 10_000;

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
	// Pages of the version before keep their files (see `activate`), so nobody needs to wait for them to close.
	void worker.skipWaiting();
});

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.addAll(KEPT);
	await cache.add(new Request(SHELL, { cache: 'reload' }));
}

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

/** Open pages of the version before go on loading their parts; what is older than that goes. */
async function activate(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
	await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const handling = handlingOf({ method: request.method, mode: request.mode, url }, location.origin, KEPT_PATHS);
	if (handling === 'program') event.respondWith(fromDevice(request));
	else if (handling === 'page') event.respondWith(page(request));
	else if (handling === 'data') event.respondWith(data(request, url));
});

async function fromDevice(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = (await cache.match(request)) ?? (await caches.match(request));
	if (kept) return kept;
	const answer = await fetch(request);
	// A font of another script, on its first use. A device that is full goes without.
	if (answer.status === 200) await cache.put(request, answer.clone()).catch(() => undefined);
	return answer;
}

async function page(request: Request): Promise<Response> {
	const answer = await fromServer(request);
	if (answer && !isAbsent(answer.status)) return answer;
	return (await caches.match(SHELL)) ?? answer ?? Response.error();
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
