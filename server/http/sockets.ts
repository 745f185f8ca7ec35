/** Every open socket with the session it came by: counted against the caps, closed when the session ends (R16, 23-security B06). */
import type { WebSocket } from 'ws';
import type { PersonId } from '#lib/domain/id.ts';
import { CLOSE } from '#lib/wire/close.ts';
import { hashToken, type Guests } from '../identity/guests.ts';

/** Sockets of one person: about ten tabs with four rooms each. */
export const MAX_SOCKETS_PER_PERSON = 40;
/** Sockets of this process: memory for about as many half-idle connections. */
export const MAX_SOCKETS = 4_000;
/** A session deleted elsewhere (another node, a restored backup) is noticed after this long, in milliseconds. */
const RECHECK_MS = 60_000;
/** How long peers get to answer a close frame, in milliseconds. */
const DRAIN_MS = 1_500;

export interface Sockets {
	readonly total: number;
	countOf(personId: PersonId): number;
	add(socket: WebSocket, session: { token: string; personId: PersonId }): void;
	/** Stops watching sessions. Sockets are closed by those who serve them. */
	close(): void;
	/** Resolves when all sockets have closed; what does not close by itself is cut. */
	drain(): Promise<void>;
}

export function createSockets(guests: Guests, recheckMs: number = RECHECK_MS): Sockets {
	const open = new Map<WebSocket, { token: string; hash: string; personId: PersonId }>();
	const end = (gone: (hash: string) => boolean): void => {
		for (const [socket, { hash }] of open) if (gone(hash)) socket.close(CLOSE.sessionEnded, 'session ended');
	};
	const recheck = async (): Promise<void> => {
		const tokens = new Map([...open.values()].map(({ token, hash }) => [hash, token]));
		for (const [hash, token] of tokens) if (!(await guests.readTokenPerson(token))) end((each) => each === hash);
	};
	const stop = guests.onEnded((hash) => end((each) => each === hash));
	// A database that cannot be read just now ends nobody's session.
	const timer = setInterval(() => void recheck().catch(() => undefined), recheckMs).unref();

	return {
		get total() {
			return open.size;
		},
		countOf: (personId) => [...open.values()].filter((session) => session.personId === personId).length,
		add(socket, { token, personId }) {
			open.set(socket, { token, hash: hashToken(token), personId });
			socket.on('close', () => open.delete(socket));
		},
		close() {
			clearInterval(timer);
			stop();
		},
		async drain() {
			const closed = [...open.keys()].map(
				(socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()))
			);
			const cut = setTimeout(() => open.forEach((_, socket) => socket.terminate()), DRAIN_MS);
			await Promise.all(closed);
			clearTimeout(cut);
		}
	};
}
