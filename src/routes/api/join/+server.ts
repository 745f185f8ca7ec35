/** Joining by link or short code; who has no session yet gets one with the name they give. */
import { Refusal } from '#lib/domain/refusal.ts';
import { callerLocale, endpoint, json, rateKey, readBody, readInput } from '../endpoint.ts';
import { JoinInput } from '../schemas.ts';
import { isShortCode } from '../../join-code.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	endpoint(event, async () => {
		const input = readInput(JoinInput, await readBody(event));
		const { services, origin } = event.locals;
		const key = rateKey(event);
		// Links carry 128 bits: only the short code can be guessed, so only it has a limit.
		const guessable = isShortCode(input.code);
		if (guessable) services.guard.spend('code', key);
		// The code is looked at first: a mistyped one leaves no guest behind.
		await services.workshops.readInvite(event.locals.person, input.code);
		if (guessable) services.guard.giveBack('code', key);
		const person = event.locals.person ?? (await newGuest(event, input.name));
		return json(await services.workshops.join(person, input, origin));
	});

async function newGuest(event: Parameters<RequestHandler>[0], name: string | undefined) {
	if (!name) {
		const errors = [{ path: 'name', code: 'required', message: 'name' }];
		throw new Refusal('invalid-input', 'a name is needed where there is no session', { errors });
	}
	event.locals.services.guard.spend('guest', rateKey(event));
	const session = await event.locals.services.identity.createGuest({ name, locale: callerLocale(event) });
	event.locals.signIn(session);
	return session.person;
}
