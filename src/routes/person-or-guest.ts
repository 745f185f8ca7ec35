/**
 * A person without an account, made when they first do something that needs one (start, join).
 * Server only: called from load functions and form actions.
 */
import type { Locale } from '#lib/domain/text.ts';
import type { Person } from '#server/identity/port.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** The person of this request, or a new guest whose session cookie is set. Throws `Refusal` rate-limited. */
export async function personOrGuest(
	event: RequestEvent,
	{ name, locale }: { name: string; locale: Locale }
): Promise<Person> {
	if (event.locals.person) return event.locals.person;
	const { identity, guard } = event.locals.services;
	guard.spend('guest', event.getClientAddress());
	const session = await identity.createGuest({ name, locale });
	event.locals.signIn(session);
	event.locals.person = session.person;
	return session.person;
}
