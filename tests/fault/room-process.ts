/**
 * A process with nothing but rooms in it, to be killed, starved and measured: `room-process.ts <dataDir> [port] [limits as JSON]`.
 * Tells its parent its port, and its readings when it is asked; ends with its parent.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startRooms } from '../support/room-harness.ts';

/** How often the loop is probed; part of what the histogram records. Milliseconds. */
const RESOLUTION_MS = 5;

export interface Reading {
	readonly rssBytes: number;
	/** What is still referred to, after everything else was collected: objects and buffers. */
	readonly heldBytes: number;
	/** The longest time the event loop was blocked since the last reading. */
	readonly blockedMs: number;
	readonly writable: boolean;
	readonly connections: number;
	readonly rooms: number;
}
export type Said = { readonly port: number } | { readonly reading: Reading };

const [dataDir, port, limits] = process.argv.slice(2);
if (!dataDir || !process.send) throw new Error('room-process.ts is started by room-child.ts');
const say = (said: Said): void => void process.send?.(said);
process.on('disconnect', () => process.exit(0));

const harness = await startRooms({
	dataDir,
	port: Number(port ?? 0),
	limits: JSON.parse(limits ?? '{}'),
	log: { warn: () => undefined, error: (details, message) => console.error(message, details) }
});
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
	const blockedMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
	delay.reset();
	globalThis.gc?.();
	const { rss: rssBytes, heapUsed, external } = process.memoryUsage();
	const { connections, rooms } = harness.rooms.stats();
	say({
		reading: {
			rssBytes,
			heldBytes: heapUsed + external,
			blockedMs,
			writable: harness.db.writable(),
			connections,
			rooms
		}
	});
});
say({ port: Number(new URL(harness.url).port) });
