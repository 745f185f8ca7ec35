/**
 * The rooms in memory: loaded once however many ask, compacted when their log grows, unloaded when nobody is there.
 * A room object is its own generation: what belongs to one that was dropped cannot touch its successor. Rules RM61–RM64.
 */
import { CLOSE } from '#lib/wire/close.ts';
import { isConflict } from '../storage/port.ts';
import { wantsSnapshot } from './compaction.ts';
import { compactRoom, loadRoom } from './document.ts';
import type { Stored } from './document.ts';
import type { Look } from './look.ts';
import { COMPACT_TAIL_ROWS_ON_UNLOAD } from './limits.ts';
import { Pace } from './pace.ts';
import { roomId } from './ports.ts';
import type { RoomAddress } from './ports.ts';
import { Room } from './room.ts';
import type { RoomOptions } from './room.ts';
import { Snapshots } from './snapshots.ts';
import { VersionKeeper } from './version-keeper.ts';

export interface RoomsLog {
	warn(details: object, message: string): void;
	error(details: object, message: string): void;
}

export interface RegistryOptions extends Omit<RoomOptions, 'onGone' | 'onChanged' | 'pace'> {
	readonly log: RoomsLog;
	readonly onChanged: (address: RoomAddress) => void;
}

export class Registry {
	readonly #options: RegistryOptions;
	readonly #loading = new Map<string, Promise<Room | null>>();
	readonly #rooms = new Map<string, Room>();
	readonly #compacting = new Set<string>();
	/** When a snapshot of a room in memory was last tried, Unix milliseconds. */
	readonly #triedAt = new Map<string, number>();
	readonly #snapshots = new Snapshots();
	readonly #versions: VersionKeeper;
	readonly #pace: Pace;

	constructor(options: RegistryOptions) {
		this.#options = options;
		const { db, now, log, limits } = options;
		this.#pace = new Pace(limits);
		this.#versions = new VersionKeeper({ db, now, log, read: this.#stored });
	}

	get rooms(): IterableIterator<Room> {
		return this.#rooms.values();
	}

	stats(): { readonly rooms: number; readonly resting: number; readonly waiting: number } {
		const rooms = [...this.#rooms.values()];
		return {
			rooms: rooms.length,
			resting: rooms.filter(({ isResting }) => isResting).length,
			waiting: rooms.reduce((sum, { waiting }) => sum + waiting, 0)
		};
	}

	find(address: RoomAddress): Room | null {
		return this.#rooms.get(roomId(address)) ?? null;
	}

	/** Null when there is no such room. @throws when it cannot be loaded whole; the next one tries again */
	open(address: RoomAddress): Promise<Room | null> {
		const id = roomId(address);
		const room = this.#rooms.get(id);
		if (room) return Promise.resolve(room);
		const loading = this.#loading.get(id) ?? this.#load(address).finally(() => this.#loading.delete(id));
		this.#loading.set(id, loading);
		return loading;
	}

	/** A room's document as it is stored, whether it is in memory or not. Null when it was never created. */
	state(address: RoomAddress): Promise<{ readonly data: Uint8Array; readonly seq: number } | null> {
		return this.#stored(roomId(address));
	}

	look(data: Uint8Array, since?: Uint8Array): Promise<Look> {
		return this.#snapshots.look(data, since);
	}

	readonly #stored = (id: string): Promise<Stored | null> => this.#snapshots.stored(this.#options.db, id);

	/** Called a few times a second. @param now Unix milliseconds */
	sweep(now: number): void {
		this.#versions.sweep(now);
		for (const room of this.#rooms.values()) {
			room.poke();
			if (this.#isIdle(room, now)) void this.#unload(room);
			else room.rest(now);
		}
	}

	/** Lets what was received land, then closes every room; snapshots what is worth it. */
	async close(): Promise<void> {
		const rooms = [...this.#rooms.values()];
		await Promise.all(
			rooms.map(async (room) => {
				await room.settled();
				room.isHeld = true;
				await room.still();
				room.close(CLOSE.restarting);
				this.#rooms.delete(room.id);
			})
		);
		const until = performance.now() + this.#options.limits.closingMs;
		for (const room of rooms) {
			if (performance.now() >= until) break;
			if (room.seq - room.snapshotSeq > COMPACT_TAIL_ROWS_ON_UNLOAD) await this.compact(room);
		}
		await this.#versions.settled();
		await this.#snapshots.close();
	}

	async #load(address: RoomAddress): Promise<Room | null> {
		const loaded = await loadRoom(this.#options.db, address);
		if (!loaded) return null;
		if ((loaded.history.base?.seq ?? 0) < loaded.row.snapshotSeq)
			this.#options.log.error({ room: loaded.row.id }, 'the newest snapshot is damaged; the one before it was taken');
		const room = new Room(loaded, {
			...this.#options,
			pace: this.#pace,
			onChanged: (changed) => {
				this.#options.onChanged(changed.address);
				this.#versions.note(changed.address);
				if (this.#isDue(changed)) void this.compact(changed);
			},
			onGone: (gone, error) => {
				if (error !== null)
					this.#options.log.error({ room: gone.id, err: error }, 'a room was dropped and will be loaded anew');
				if (this.#rooms.get(gone.id) === gone) this.#rooms.delete(gone.id);
			}
		});
		this.#rooms.set(room.id, room);
		return room;
	}

	#isIdle(room: Room, now: number): boolean {
		const unused = room.connections.size === 0 && room.pins === 0 && room.isQuiet && !room.isHeld;
		return unused && now - room.emptySince >= this.#options.limits.idleMs;
	}

	#isDue({ id, seq, snapshotSeq, answers }: Room): boolean {
		const sinceTried = this.#options.now() - (this.#triedAt.get(id) ?? -Infinity);
		const log = { rows: seq - snapshotSeq, bytes: answers.tailBytes, snapshotBytes: answers.baseBytes, sinceTried };
		return wantsSnapshot(log);
	}

	async #unload(room: Room): Promise<void> {
		if (this.#compacting.has(room.id)) return;
		if (room.seq - room.snapshotSeq > COMPACT_TAIL_ROWS_ON_UNLOAD) await this.compact(room);
		// Somebody may have come while the snapshot was written.
		if (room.isClosed || !this.#isIdle(room, this.#options.now())) return;
		this.#rooms.delete(room.id);
		this.#triedAt.delete(room.id);
		room.close(CLOSE.restarting);
	}

	/** Never throws. */
	async compact(room: Room): Promise<void> {
		if (this.#compacting.has(room.id)) return;
		this.#compacting.add(room.id);
		this.#triedAt.set(room.id, this.#options.now());
		const seq = room.seq;
		try {
			const snapshot = await compactRoom(this.#options.db, room.id, this.#options.now(), this.#stored);
			if (snapshot) room.noteSnapshot(snapshot.seq, snapshot.data);
			else room.snapshotSeq = seq;
		} catch (error) {
			// Nothing is lost: the log is still whole. Try again when it has grown as much again.
			room.snapshotSeq = seq;
			if (!isConflict(error)) this.#options.log.error({ room: room.id, err: error }, 'a room was not compacted');
		} finally {
			this.#compacting.delete(room.id);
		}
	}
}
