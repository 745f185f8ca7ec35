/** Headers every answer carries. The content security policy comes from Kit, with a nonce per page. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Tells Kit the scheme people use (05-decisions 33). Set by us after the Host check; what a client sends under it is dropped. */
export const PROTOCOL_HEADER = 'x-einklang-protocol';
export const REQUEST_ID_HEADER = 'x-request-id';
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'DENY'
};
/** Half a year; only ever sent over https. */
const STRICT_TRANSPORT = 'max-age=15552000';

/** Gives the request an id (the caller's own, if it is harmless) and the answer its headers. */
export function prepareAnswer(request: IncomingMessage, response: ServerResponse, secure: boolean): void {
	const given = request.headers[REQUEST_ID_HEADER];
	const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
	request.headers[REQUEST_ID_HEADER] = id;
	response.setHeader(REQUEST_ID_HEADER, id);
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
	if (secure) response.setHeader('strict-transport-security', STRICT_TRANSPORT);
}

/** An error outside the pages, as RFC 9457 problem+json. `code` is stable; the words are for whoever reads a console. */
export function sendProblem(response: ServerResponse, status: number, code: string, detail: string): void {
	const body = JSON.stringify({ type: 'about:blank', title: detail, status, code, detail });
	response.writeHead(status, {
		'content-type': 'application/problem+json',
		'cache-control': 'no-store',
		connection: 'close'
	});
	response.end(body);
}
