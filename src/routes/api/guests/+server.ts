/** A person without an account: a name and a session cookie. */
import { callerLocale, endpoint, json, rateKey, readBody, readInput } from '../endpoint.ts';
import { GuestInput } from '../schemas.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const { name, locale } = readInput(GuestInput, await readBody(event));
		event.locals.services.guard.spend('guest', rateKey(event));
		const session = await event.locals.services.identity.createGuest({ name, locale: locale ?? callerLocale(event) });
		event.locals.signIn(session);
		return json({ name: session.person.name, locale: session.person.locale }, 201);
	});
