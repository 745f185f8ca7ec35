/** Earlier versions of a shared room, newest first. Keeping one and bringing one back are commands. */
import { endpoint, json, readInput, requirePerson } from '../../../endpoint.ts';
import { VersionsQuery } from '../../../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { room } = readInput(VersionsQuery, Object.fromEntries(event.url.searchParams));
		return json({ versions: await event.locals.services.workshops.versions(person, event.params.id, room) });
	});
