/**
 * `node server/main.ts`: configuration, services, one HTTP server with pages and sockets on one port. The pages come from the
 * build; everything that owns a socket, a disk or a clock lives in this process (03-platform: one process, one port).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { compose, type App } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { compressed } from './http/compressed.ts';
import { PROTOCOL_HEADER } from './http/headers.ts';
import { isLoopback } from './http/origins.ts';
import { unavailable } from './http/starting.ts';
import { createShutdown, EXIT, explainStart, watchProcess } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Bytes of a request body Kit reads at most: an imported plan. Endpoints ask for less. */
const BODY_SIZE_LIMIT = 6 * 1024 * 1024;
/** Slow clients do not get to hold a connection open with half a header (23-security B13). Milliseconds. */
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** How often Node looks for connections that are over these times. */
const CHECK_EVERY_MS = 1_000;
/** Whoever waited for the start comes first. */
const PREPARE_AFTER_MS = 2_000;
/** Browsers send about twenty. */
const MAX_HEADERS = 100;

async function start(): Promise<void> {
	const config = readConfig(process.env);
	const log = createLog(config.logLevel);
	const running: { app?: App; pages: Handler } = { pages: unavailable };
	const server = createServer(
		{
			headersTimeout: HEADERS_TIMEOUT_MS,
			requestTimeout: REQUEST_TIMEOUT_MS,
			connectionsCheckingInterval: CHECK_EVERY_MS
		},
		(request, response) =>
			running.app ? running.app.listener(request, response, running.pages) : unavailable(request, response)
	);
	server.maxHeadersCount = MAX_HEADERS;
	server.on('upgrade', (request, socket, head) =>
		running.app ? running.app.upgrade(request, socket, head) : socket.destroy()
	);
	// The port comes first: a second start on the same data must stop before it opens the database.
	await listen(server, config);
	const shutdown = createShutdown(() => close(server, running.app), log);
	watchProcess(shutdown, log);
	await Promise.all([
		compose(config, { log, onFatal: () => shutdown(EXIT.failed) }).then((app) => (running.app = app)),
		loadPages().then((pages) => (running.pages = pages))
	]);
	announce(server, config, log);
	setTimeout(() => void prepareMore(log), PREPARE_AFTER_MS).unref();
}

/** What the first who asks for a plan would wait for. Then what was compiled is kept, so that the next start is quick however this one ends. */
async function prepareMore(log: Log): Promise<void> {
	try {
		await import('./exports/export-plan.ts');
		flushCompileCache();
	} catch (error) {
		log.warn({ err: error }, 'exports could not be prepared');
	}
}

const listen = (server: Server, { port, host }: Config): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.removeListener('error', reject);
			resolve();
		});
	});

async function loadPages(): Promise<Handler> {
	process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
	process.env['BODY_SIZE_LIMIT'] = String(BODY_SIZE_LIMIT);
	// Computed, so that type checking does not follow it into the build.
	const build = new URL('../build/handler.js', import.meta.url).href;
	return compressed(((await import(build)) as { handler: Handler }).handler);
}

function announce(server: Server, { host, publicOrigin }: Config, log: Log): void {
	const { port } = server.address() as AddressInfo;
	const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	process.stdout.write(`Einklang is running at ${publicOrigin ?? `http://${name}:${port}`}\n`);
	log.debug({ host, port }, 'started');
}

/** Readiness goes first, then sockets with 1012, then what is still being answered, then the databases. */
async function close(server: Server, app: App | undefined): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	await app?.closeSockets();
	server.closeIdleConnections();
	// Requests get a moment to finish; a download that takes longer is cut.
	const cut = setTimeout(() => server.closeAllConnections(), 2_000);
	await closed;
	clearTimeout(cut);
	await app?.close();
}

await start().catch((error: unknown) => {
	const explained = explainStart(error, `${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? 3000}`);
	if (explained) process.stderr.write(`${explained.line}\n`);
	else process.stderr.write(`Einklang could not start: ${error instanceof Error ? error.stack : String(error)}\n`);
	process.exit(explained?.code ?? EXIT.failed);
});
