/** One earlier version: what it says, and what differs from now or from another version. */
import { callerLocale, endpoint, json, readInput, requirePerson } from '../../../../endpoint.ts';
import { VersionQuery } from '../../../../schemas.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { services } = event.locals;
		// Reading two documents costs more than looking something up.
		services.guard.spend('command', person.id);
		const { against, locale } = readInput(VersionQuery, Object.fromEntries(event.url.searchParams));
		return json(
			await services.workshops.version(person, event.params.id, {
				versionId: event.params.version,
				against: against ?? null,
				locale: locale ?? callerLocale(event)
			})
		);
	});
