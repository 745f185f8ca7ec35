/** What a link or short code would let one join. Failed tries count against guessing. */
import { endpoint, json, rateKey } from '../../endpoint.ts';
import { isShortCode } from '../../../join-code.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { services, person } = event.locals;
		const guessable = isShortCode(event.params.code);
		if (guessable) services.guard.spend('code', rateKey(event));
		const info = await services.workshops.readInvite(person, event.params.code);
		if (guessable) services.guard.giveBack('code', rateKey(event));
		return json(info);
	});
