/** What stands before the pages: request ids, security headers, the Host check, and the three operational endpoints. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hashToken } from '../identity/guests.ts';
import { prepareAnswer, PROTOCOL_HEADER, sendProblem } from './headers.ts';
import type { Metrics } from './metrics.ts';
import { isLoopback, isLoopbackAddress, type Origins } from './origins.ts';

export type Next = (request: IncomingMessage, response: ServerResponse) => void;
export type Listener = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

interface Deps {
	readonly origins: Origins;
	/** Null: only this computer may read metrics. */
	readonly metricsToken: string | null;
	readonly metrics: Metrics;
	ready(): Promise<boolean>;
}

export function createListener({ origins, metricsToken, metrics, ready }: Deps): Listener {
	return (request, response, next) => {
		const origin = origins.effective(request.headers.host);
		prepareAnswer(request, response, origin?.startsWith('https:') ?? false);
		const path = (request.url ?? '').split('?', 1)[0];
		// Probes call these by address: they say nothing that depends on the host.
		if (path === '/healthz') return sendStatus(response, 200, 'ok');
		if (path === '/readyz') {
			ready().then(
				(isReady) => sendStatus(response, isReady ? 200 : 503, isReady ? 'ok' : 'unavailable'),
				() => sendStatus(response, 503, 'unavailable')
			);
			return;
		}
		if (path === '/metrics') return sendMetrics(request, response, metrics, metricsToken);
		if (origin === null)
			return sendProblem(response, 421, 'unknown-host', 'This server does not answer under that name');
		request.headers[PROTOCOL_HEADER] = new URL(origin).protocol.slice(0, -1);
		next(request, response);
	};
}

function sendStatus(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
	response.end(JSON.stringify({ status: text }));
}

function sendMetrics(request: IncomingMessage, response: ServerResponse, metrics: Metrics, token: string | null): void {
	if (!mayReadMetrics(request, token)) return sendProblem(response, 404, 'not-found', 'Not found');
	response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
	response.end(metrics.write());
}

/** A request that came through a proxy on this computer is not from this computer. */
function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | null): boolean {
	const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
	// Hashes have one length, so comparing them tells nothing about the token's.
	if (token && given) return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)));
	const name = /^(\[[^\]]*\]|[^:]*)/.exec(headers.host ?? '')?.[1] ?? '';
	const proxied = ['forwarded', 'x-forwarded-for', 'via', 'x-real-ip'].some((header) => header in headers);
	return isLoopbackAddress(socket.remoteAddress) && isLoopback(name) && !proxied;
}
