/** The caller's projected view of a workshop. */
import { endpoint, json, readInput, requirePerson } from '../../endpoint.ts';
import { ViewQuery } from '../../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { services, origin } = event.locals;
		const { as } = readInput(ViewQuery, Object.fromEntries(event.url.searchParams));
		return json(await services.workshops.view(requirePerson(event), event.params.id, origin, as));
	});
