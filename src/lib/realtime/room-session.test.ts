import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RoomSession, type SessionListener } from './room-session.ts';

/** A line on which nobody ever answers. */
class Mute {
	static readonly opened: Mute[] = [];
	readonly OPEN = 1;
	readyState = 0;
	closed = false;
	constructor() {
		Mute.opened.push(this);
	}
	send(): void {}
	close(): void {
		this.closed = true;
	}
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[RT8] a line that does not open within some seconds is given up for another', async () => {
	const listener = new Proxy({} as SessionListener, { get: () => () => true });
	const session = new RoomSession(
		{ url: 'ws://nowhere/sync', path: 'w/goals', WebSocket: Mute as never, random: () => 0 },
		listener
	);
	session.connect();
	expect(Mute.opened).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(4_000);
	expect([Mute.opened.length, Mute.opened[0]!.closed]).toEqual([1, false]);
	await vi.advanceTimersByTimeAsync(5_000);
	expect([Mute.opened.length, Mute.opened[0]!.closed, Mute.opened[1]!.closed]).toEqual([2, true, false]);
	session.destroy();
});
