/**
 * How the workshop's commands reach documents (`RoomGate`): seeding, reading, and holding rooms still while something binding
 * is decided. Rules RM70–RM76.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { ParticipantId } from '#lib/domain/id.ts';
import type { Database } from '../storage/port.ts';
import { listOwnedRooms } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import type { AccessWatch } from './access-watch.ts';
import { readDocument, seedRoom } from './document.ts';
import { Held } from './held-room.ts';
import type { Limits } from './limits.ts';
import { roomId } from './ports.ts';
import type { RoomAddress, RoomGate } from './ports.ts';
import type { Registry } from './registry.ts';
import type { Room } from './room.ts';

export interface GateOptions {
	readonly db: Database<ContentTables>;
	readonly registry: Registry;
	readonly watch: AccessWatch;
	readonly limits: Limits;
	readonly now: () => number;
}

/** One hold at a time per room; who holds several takes them in the order of their ids, so that nobody waits in a circle. */
class Locks {
	readonly #tails = new Map<string, Promise<void>>();

	async take(id: string): Promise<() => void> {
		const before = this.#tails.get(id);
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		this.#tails.set(id, held);
		await before;
		return () => {
			if (this.#tails.get(id) === held) this.#tails.delete(id);
			release();
		};
	}
}

/** The room, pinned: it stays in memory until it is unpinned. */
async function pin(registry: Registry, address: RoomAddress): Promise<Room> {
	const room = await registry.open(address);
	if (!room) throw new Error(`there is no room ${roomId(address)}`);
	room.pins++;
	return room;
}

/** Says read-only, then gives what was sent before that the time to arrive and land. */
async function letLand(rooms: readonly Room[], holdMs: number): Promise<void> {
	const controller = new AbortController();
	const landed = async (room: Room): Promise<void> => {
		await Promise.all([...room.connections].map((connection) => connection.announceFreeze()));
		await room.settled();
	};
	const deadline = delay(holdMs, undefined, { signal: controller.signal }).catch(() => undefined);
	await Promise.race([Promise.all(rooms.map(landed)), deadline]);
	controller.abort();
}

async function holdStill(rooms: readonly Room[]): Promise<void> {
	for (const room of rooms) room.isHeld = true;
	await Promise.all(rooms.map((room) => room.still()));
	const gone = rooms.find((room) => room.isClosed);
	if (gone) throw new Error(`room ${gone.id} failed before it could be held`);
}

export function createGate({ db, registry, watch, limits, now }: GateOptions): Omit<RoomGate, 'onChange'> {
	const locks = new Locks();

	async function withRooms<T>(
		addresses: readonly RoomAddress[],
		act: (rooms: readonly Room[]) => Promise<T>
	): Promise<T> {
		const ids = [...new Set(addresses.map(roomId))].sort();
		const releases: (() => void)[] = [];
		const rooms: Room[] = [];
		try {
			for (const id of ids) releases.push(await locks.take(id));
			for (const address of addresses) rooms.push(await pin(registry, address));
			return await act(rooms);
		} finally {
			for (const room of rooms) {
				room.pins--;
				room.isHeld = false;
				room.poke();
			}
			for (const release of releases) release();
		}
	}

	return {
		seed: (address, edit) => seedRoom(db, address, edit, now()),

		hold: (addresses, act, how) =>
			withRooms(addresses, async (rooms) => {
				const workshops = new Set(addresses.map(({ workshopId }) => workshopId));
				try {
					if (how !== 'quietly') await letLand(rooms, limits.holdMs);
					await holdStill(rooms);
					const held = rooms.map((room) => new Held(room, db, now, (erased) => void registry.compact(erased)));
					try {
						return await act(held);
					} finally {
						for (const room of held) await room.settle();
					}
				} finally {
					// Before anything that waits is judged: it must meet the new permissions.
					await Promise.all([...workshops].map((workshopId) => watch.refresh(workshopId)));
				}
			}),

		async read(address) {
			const room = registry.find(address);
			if (room) return room.read();
			return readDocument(db, address);
		},

		state: (address) => registry.state(address),
		look: (data, since) => registry.look(data, since),

		async listDrafts(workshopId, room) {
			const owners = await listOwnedRooms(db, workshopId, room);
			return owners.map((owner) => ({ workshopId, room, owner: ParticipantId.parse(owner) }));
		}
	};
}
