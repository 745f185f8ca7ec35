/** Reading frames of `/live` in the browser. By hand: a schema's code would be on every board's way. */
import type { LiveMessage } from './live.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPlace = (value: unknown): boolean => isRecord(value) && (value.room === null || typeof value.room === 'string');

function parse(data: unknown): unknown {
	try {
		return typeof data === 'string' ? JSON.parse(data) : null;
	} catch {
		return null;
	}
}

/** A frame by its outer shape; null for anything else. What slices hold comes from our own server and is shown, never obeyed. */
export function readLive(data: unknown): LiveMessage | null {
	const frame = parse(data);
	if (!isRecord(frame)) return null;
	const { type, rev, serverTime, slices, people } = frame;
	const fits =
		((type === 'view' || type === 'change') &&
			typeof rev === 'number' &&
			typeof serverTime === 'number' &&
			isRecord(slices)) ||
		(type === 'presence' && isRecord(people) && Object.values(people).every(isPlace)) ||
		(type === 'pong' && typeof serverTime === 'number');
	return fits ? (frame as LiveMessage) : null;
}
