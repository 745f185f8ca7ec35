/** How long to wait before the next attempt to connect: full jitter, so that a room that lost its server does not return as one wave [RT8]. Pure. */
import { CLOSE } from '../wire/close.ts';

const FIRST_MS = 500;
/** While it is new: a network that swallowed everything says nothing when it is back. */
const SOON_MS = 3_000;
/** About two minutes of attempts; whoever is gone for longer is asked less often. */
const SOON_ATTEMPTS = 80;
const LONGEST_MS = 30_000;
/** A server that says it restarts is back soon: everybody within two seconds, spread evenly (21-realtime §4.1). */
const RESTART_MS = 2_000;
/** The server asked for room: never at once. */
const PRESSED_MS = 1_000;
const PRESSED: readonly number[] = [
	CLOSE.overloaded,
	CLOSE.rateLimited,
	CLOSE.storageNotWritable,
	CLOSE.loadFailed,
	CLOSE.tooSlow
];

/**
 * @param attempt failed attempts since the last connection that synced, 0 for the first
 * @param code close code of the lost connection, null when there was none
 * @param random 0..1
 * @returns milliseconds
 */
export function reconnectDelay(attempt: number, code: number | null, random: number): number {
	if (code === CLOSE.restarting && attempt === 0) return random * RESTART_MS;
	const most = attempt < SOON_ATTEMPTS && (code === null || !isPressed(code)) ? SOON_MS : LONGEST_MS;
	const ceiling = Math.min(most, FIRST_MS * 2 ** Math.min(attempt, 10));
	return code !== null && isPressed(code) ? PRESSED_MS + random * ceiling : random * ceiling;
}

/** The server is there and cannot take anything just now. */
export const isPressed = (code: number): boolean => PRESSED.includes(code);

/** y-websocket's rule: 4400–4499 is a decision of the server that trying again cannot change. */
export const isFinal = (code: number): boolean => code >= 4400 && code < 4500;
