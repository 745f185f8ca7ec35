/** Pages and their data travel compressed: a board of five hundred cards is 900 kB of markup, and a phone's line carries 200 kB a second. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';

/** Bytes below which it is not worth it. */
const THRESHOLD = 1_400;

/** The same answers, in the encoding the client asks for. What is encoded already (files of the build) goes out as it is. */
export function compressed(handler: RequestListener): RequestListener {
	// Written for Express; it uses nothing of it but what Node's own requests and answers have.
	const compress = compression({ threshold: THRESHOLD }) as unknown as (
		request: IncomingMessage,
		response: ServerResponse,
		next: () => void
	) => void;
	return (request, response) => compress(request, response, () => void handler(request, response));
}
