/** One command of a participant. With an `Idempotency-Key`, a retry has one effect. */
import { endpoint, json, readBody, readInput, requirePerson } from '../../../endpoint.ts';
import { CommandInput, IdempotencyKey } from '../../../schemas.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { services } = event.locals;
		services.guard.spend('command', person.id);
		const command = readInput(CommandInput, await readBody(event));
		const key = readInput(IdempotencyKey.optional(), event.request.headers.get('idempotency-key') ?? undefined);
		return json(await services.workshops.command(person, event.params.id, command, key));
	});
