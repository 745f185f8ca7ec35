/** What a link or short code would let one join. Failed tries count against guessing. */
import { endpoint, json, rateKey } from '../../endpoint.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { services, person } = event.locals;
		services.guard.spend('code', rateKey(event));
		const info = await services.workshops.readInvite(person, event.params.code);
		services.guard.giveBack('code', rateKey(event));
		return json(info);
	});
