/** Who is behind a request. Guests today; accounts and OIDC arrive behind the same port. */
import type { PersonId } from '#lib/domain/id.ts';
import type { Locale } from '#lib/domain/text.ts';

export interface Person {
	readonly id: PersonId;
	readonly name: string;
	readonly locale: Locale;
}

export const SESSION_COOKIE = 'einklang-session';

export interface Identity {
	/** A person without an account; `token` goes into the cookie, only its hash is stored. */
	createGuest(input: { name: string; locale: Locale }): Promise<{ person: Person; token: string; expiresAt: number }>;
	/** The person behind a cookie value; null when unknown, expired or ended. */
	readSession(token: string | undefined): Promise<Person | null>;
	/** Another device or a lost cookie: the private return link opens a new session for the same person. */
	openSession(personId: PersonId): Promise<{ person: Person; token: string; expiresAt: number }>;
	endSession(token: string): Promise<void>;
}
