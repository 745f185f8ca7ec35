/** One command of a participant. With an `Idempotency-Key`, a retry has one effect. */
import { endpoint, json, readBody, readInput, readKey, requirePerson } from '../../../endpoint.ts';
import { CommandInput } from '../../../schemas.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { services } = event.locals;
		services.guard.spend('command', person.id);
		const command = readInput(CommandInput, await readBody(event));
		return json(await services.workshops.command(person, event.params.id, command, readKey(event)));
	});
