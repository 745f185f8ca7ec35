/** The assembled plan with its findings, as the caller may see it. */
import { callerLocale, endpoint, json, readInput, requirePerson } from '../../../endpoint.ts';
import { PlanQuery } from '../../../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { locale = callerLocale(event), asOf } = readInput(PlanQuery, Object.fromEntries(event.url.searchParams));
		return json(await event.locals.services.workshops.plan(person, event.params.id, { locale, asOf }));
	});
