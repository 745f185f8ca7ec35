/**
 * Guests: a name, a person id, and sessions that live in a cookie. Only the SHA-256 of a session's token is stored, so a
 * stolen database opens no session. Rules SV1, SV2 in ../workshops/RULES.md.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Locale } from '#lib/domain/text.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { IdentityTables } from '../storage/schema.ts';
import type { Database } from '../storage/port.ts';
import type { Identity, Person } from './port.ts';

const DAY_MS = 86_400_000;
/** 180 days after the last visit: a plan is worked on for a quarter or two. */
export const SESSION_MS = 180 * DAY_MS;
/** The end of a session slides at most once a day, so that reading a page is not a write. */
const SLIDE_AFTER_MS = DAY_MS;
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface GuestDeps {
	readonly database: Database<IdentityTables>;
	readonly now: () => number;
	readonly newId: () => string;
}

/** The port, plus a way to hear that a session ended: its sockets must close. */
export interface Guests extends Identity {
	/** Is this token still good? Cheap; asked again while a socket is open. */
	readTokenPerson(token: string): Promise<PersonId | null>;
	onEnded(listener: (tokenHash: string) => void): () => void;
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function createGuests({ database, now, newId }: GuestDeps): Guests {
	const { query } = database;
	const listeners = new Set<(tokenHash: string) => void>();

	const sessionOf = (token: string) =>
		query
			.selectFrom('session')
			.innerJoin('person', 'person.id', 'session.person_id')
			.select(['person.id', 'person.name', 'person.locale', 'session.expires_at'])
			.where('session.token_hash', '=', hashToken(token))
			.where('session.expires_at', '>', now())
			.executeTakeFirst();

	const newSession = (personId: string) => {
		const token = randomBytes(TOKEN_BYTES).toString('base64url');
		const expiresAt = now() + SESSION_MS;
		const row = { token_hash: hashToken(token), person_id: personId, created_at: now(), expires_at: expiresAt };
		return { token, expiresAt, write: { query: query.insertInto('session').values(row), expect: 1 } };
	};

	const slide = (token: string, expiresAt: number): Promise<void> | undefined => {
		if (expiresAt - now() > SESSION_MS - SLIDE_AFTER_MS) return;
		const update = query
			.updateTable('session')
			.set({ expires_at: now() + SESSION_MS })
			.where('token_hash', '=', hashToken(token));
		return database.commit([{ query: update }]);
	};

	return {
		async createGuest({ name, locale }) {
			const person: Person = { id: newId() as PersonId, name, locale };
			const { token, expiresAt, write } = newSession(person.id);
			await database.commit([
				{ query: query.insertInto('person').values({ id: person.id, name, locale, created_at: now() }), expect: 1 },
				write
			]);
			return { person, token, expiresAt };
		},
		async readSession(token) {
			if (!token || !TOKEN.test(token)) return null;
			const row = await sessionOf(token);
			if (!row) return null;
			// A disk that refuses the new date must not end a session that is still good.
			await slide(token, row.expires_at)?.catch(() => undefined);
			return readPerson(row);
		},
		async readTokenPerson(token) {
			return TOKEN.test(token) ? (((await sessionOf(token))?.id as PersonId | undefined) ?? null) : null;
		},
		async openSession(personId) {
			const row = await query
				.selectFrom('person')
				.select(['id', 'name', 'locale'])
				.where('id', '=', personId)
				.executeTakeFirstOrThrow();
			const { token, expiresAt, write } = newSession(row.id);
			await database.commit([write]);
			return { person: readPerson(row), token, expiresAt };
		},
		async endSession(token) {
			await database.commit([{ query: query.deleteFrom('session').where('token_hash', '=', hashToken(token)) }]);
			for (const listener of listeners) listener(hashToken(token));
		},
		onEnded(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		}
	};
}

const readPerson = (row: { id: string; name: string; locale: string }): Person => ({
	id: row.id as PersonId,
	name: row.name,
	locale: Locale.catch('en').parse(row.locale)
});
