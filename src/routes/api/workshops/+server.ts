/** The caller's workshops, and creating one: the caller becomes its facilitator. */
import { callerLocale, endpoint, json, readBody, readInput, readKey, requirePerson } from '../endpoint.ts';
import { CreateInput } from '../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { guard, workshops } = event.locals.services;
		guard.spend('command', person.id);
		return json({ workshops: await workshops.list(person) });
	});

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const input = readInput(CreateInput, await readBody(event));
		const { services, origin } = event.locals;
		services.guard.spend('command', person.id);
		const locale = input.locale ?? callerLocale(event);
		const created = await services.workshops.create(person, { ...input, locale }, origin, readKey(event));
		return json(created, 201, { location: created.url });
	});
