/** The facilitator of a rehearsal does not want to wait: simulated colleagues finish what they would do in this phase. */
import { endpoint, requirePerson } from '../../../../endpoint.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const person = requirePerson(event);
		const { services } = event.locals;
		services.guard.spend('command', person.id);
		await services.rehearsals.finishNow(person, event.params.id);
		return new Response(null, { status: 204 });
	});
