/** Leaving: the session ends on the server and its sockets close. */
import { endpoint } from '../endpoint.ts';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = (event) =>
	endpoint(event, async () => {
		await event.locals.signOut();
		return new Response(null, { status: 204 });
	});
