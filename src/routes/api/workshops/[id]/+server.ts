/** The caller's projected view of a workshop. */
import { endpoint, json, requirePerson } from '../../endpoint.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { services, origin } = event.locals;
		return json(await services.workshops.view(requirePerson(event), event.params.id, origin));
	});
