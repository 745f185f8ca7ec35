/** A new workshop with the content of a `cocreation-plan/1` document. */
import { endpoint, json, readBody, readKey, requirePerson } from '../../endpoint.ts';
import type { RequestHandler } from './$types';

/** Bytes: a plan of a large workshop is well below one megabyte. */
const MAX_PLAN = 5 * 1024 * 1024;

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { services, origin } = event.locals;
		services.guard.spend('import', person.id);
		const document = await readBody(event, MAX_PLAN);
		const created = await services.workshops.importPlan(person, document, origin, readKey(event));
		return json(created, 201, { location: created.url });
	});
