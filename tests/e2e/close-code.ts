/** How the server answers somebody who tries a socket: the HTTP status before the upgrade, or the code it closes with. */
import { WebSocket } from 'ws';
import type { Person } from '../support/person.ts';

/** @param path exactly as sent, without any normalisation of a browser; 0 when the socket is let in */
export async function closeCode(
	person: Pick<Person, 'origin' | 'cookie'>,
	path: string,
	headers: Record<string, string> = {}
): Promise<number> {
	const { origin, cookie } = person;
	const socket = new WebSocket(origin.replace('http', 'ws'), {
		headers: { origin, ...(cookie ? { cookie } : {}), ...headers },
		finishRequest: (request) => {
			request.path = path;
			request.end();
		}
	});
	socket.on('error', () => undefined);
	try {
		return await new Promise((resolve) => {
			socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
			socket.once('close', resolve);
			// The server speaks first, and only to those it lets in.
			socket.once('message', () => resolve(0));
		});
	} finally {
		socket.terminate();
	}
}
