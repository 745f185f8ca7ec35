/** The answer before there are pages: whoever is early is told, and a browser asks again by itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Only reading is asked again by a browser; a form that was sent is not sent twice [SV89]. */
export function unavailable({ method }: IncomingMessage, response: ServerResponse): void {
	response.writeHead(503, {
		'retry-after': '1',
		'content-type': 'text/plain',
		...(method === 'GET' ? { refresh: '1' } : {})
	});
	response.end('Starting. This page opens by itself in a moment.\n');
}
