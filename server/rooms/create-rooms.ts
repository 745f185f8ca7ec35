/**
 * The rooms of this process, put together: sockets in, `RoomGate` for the workshop's commands, one sweeper for everything that
 * needs a clock. The upgrade itself (cookie, origin, caps) is server/http's.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE } from '#lib/wire/close.ts';
import type { CloseCode } from '#lib/wire/close.ts';
import type { Database } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';
import { AccessWatch } from './access-watch.ts';
import { Connection } from './connection.ts';
import { createGate } from './gate.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { roomId } from './ports.ts';
import type { Access, Admission, RoomAddress, RoomGate } from './ports.ts';
import { Registry } from './registry.ts';
import type { RoomsLog } from './registry.ts';
import type { Room } from './room.ts';
import { Tally } from './tally.ts';

export interface RoomsOptions {
	readonly db: Database<ContentTables>;
	readonly access: Access;
	readonly clock: { now(): number };
	readonly log?: RoomsLog;
	readonly limits?: Partial<Limits>;
}

export interface Rooms {
	/**
	 * Takes over a socket right after its upgrade; everything from here on is told by frames and close codes.
	 * @param stream what it was upgraded from: written to directly, so the socket must not compress
	 */
	handle(socket: WebSocket, admission: Admission, stream?: Duplex): void;
	readonly gate: RoomGate;
	/** Asks anew what every connection of a workshop may do. Resolves when all of them know. */
	refreshAccess(workshopId: string): Promise<void>;
	/** Stops taking connections, lets what was received land, closes every socket with 1012. */
	close(): Promise<void>;
	stats(): RoomsStats;
	readonly tally: Tally;
}

export interface RoomsStats {
	/** In memory; `resting` of them keep their document as bytes. */
	readonly rooms: number;
	readonly resting: number;
	readonly connections: number;
	/** Connections that get no live updates until they have drained. */
	readonly lagging: number;
	/** Messages of all rooms that wait for their turn. */
	readonly waiting: number;
}

const SILENT: RoomsLog = { warn: () => undefined, error: () => undefined };

/** Turns away a socket that was accepted only to be told why (05-decisions 28). */
export function rejectWith(socket: WebSocket, code: CloseCode): void {
	socket.on('error', () => undefined);
	socket.close(code);
}

/** Tells listeners once per turn of the event loop and room, however many commits there were. */
class Changes {
	readonly #listeners = new Set<(address: RoomAddress) => void>();
	readonly #changed = new Map<string, RoomAddress>();

	note(address: RoomAddress): void {
		if (this.#changed.size === 0) setImmediate(() => this.#tell());
		this.#changed.set(roomId(address), address);
	}

	listen(listener: (address: RoomAddress) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#tell(): void {
		const addresses = [...this.#changed.values()];
		this.#changed.clear();
		for (const address of addresses) for (const listener of this.#listeners) listener(address);
	}
}

export function createRooms({ db, access, clock, log = SILENT, ...options }: RoomsOptions): Rooms {
	const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
	const now = (): number => clock.now();
	const changes = new Changes();
	const watch = new AccessWatch(access, log);
	const tally = new Tally();
	const registry = new Registry({ db, limits, now, log, tally, onChanged: (address) => changes.note(address) });
	const stopListening = access.onChange((workshopId) => void watch.refresh(workshopId));
	let closing = false;
	let order = 0;

	const sweeper = setInterval(() => {
		for (const connection of watch.all()) connection.tick(now());
		registry.sweep(now());
	}, limits.sweepMs);
	sweeper.unref();

	const onGone = (connection: Connection): void => {
		watch.remove(connection);
		registry.find(connection.admission.address)?.leave(connection);
	};

	/** The room to join; asked about again once it is there, because access may have changed while it was loading. */
	async function findRoom(connection: Connection): Promise<Room | CloseCode> {
		for (;;) {
			const room = await registry.open(connection.admission.address);
			if (!room) return CLOSE.noSuchRoom;
			await watch.ask(connection);
			if (closing) return CLOSE.restarting;
			if (room.connections.size >= limits.connectionsPerRoom) return CLOSE.overloaded;
			if (!room.isClosed) return room;
		}
	}

	async function join(connection: Connection): Promise<void> {
		try {
			const room = await findRoom(connection);
			if (typeof room === 'number') return connection.close(room);
			if (connection.isOpen) room.join(connection);
		} catch (error) {
			log.error({ err: error, room: roomId(connection.admission.address) }, 'a room could not be loaded');
			connection.close(CLOSE.loadFailed);
		}
	}

	return {
		handle(socket, admission, stream) {
			if (closing) return rejectWith(socket, CLOSE.restarting);
			const connection = new Connection(socket, stream ?? null, admission, {
				limits,
				now,
				tally,
				log,
				nextOrder: () => ++order,
				onGone
			});
			watch.add(connection);
			void join(connection);
		},
		gate: {
			...createGate({ db, registry, watch, limits, now }),
			onChange: (listener) => changes.listen(listener)
		},
		refreshAccess: (workshopId) => watch.refresh(workshopId),
		async close() {
			if (closing) return;
			closing = true;
			stopListening();
			await registry.close();
			for (const connection of watch.all()) connection.close(CLOSE.restarting);
			clearInterval(sweeper);
		},
		stats: () => ({ ...registry.stats(), connections: watch.size, lagging: watch.lagging }),
		tally
	};
}
