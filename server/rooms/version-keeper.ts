/**
 * A version of every shared room after ten busy minutes: made from what is stored, beside the rooms, one after the other. Drafts are
 * not looked at. Rules RM90–RM91.
 */
import { randomUUID } from 'node:crypto';
import { isConflict } from '../storage/port.ts';
import type { Database } from '../storage/port.ts';
import type { ContentTables } from '../storage/schema.ts';
import { keepVersion, listVersions } from '../storage/versions.ts';
import type { Stored } from './document.ts';
import { VERSION_EVERY_MS } from './limits.ts';
import { isShared, roomId } from './ports.ts';
import type { RoomAddress } from './ports.ts';

export interface VersionKeeperOptions {
	readonly db: Database<ContentTables>;
	readonly now: () => number;
	/** A room as it is stored, by its id. */
	readonly read: (id: string) => Promise<Stored | null>;
	readonly log: { error(details: object, message: string): void };
}

interface Busy {
	readonly address: RoomAddress;
	/** Unix milliseconds of the first change that no version has. */
	readonly since: number;
}

export class VersionKeeper {
	readonly #options: VersionKeeperOptions;
	readonly #busy = new Map<string, Busy>();
	#making: Promise<void> = Promise.resolve();

	constructor(options: VersionKeeperOptions) {
		this.#options = options;
	}

	/** A room has changed durably. Known also after the room left memory; a restart of the server begins to count anew. */
	note(address: RoomAddress): void {
		const id = roomId(address);
		if (isShared(address) && !this.#busy.has(id)) this.#busy.set(id, { address, since: this.#options.now() });
	}

	/** Called a few times a second. @param now Unix milliseconds */
	sweep(now: number): void {
		for (const [id, { address, since }] of this.#busy) {
			if (now - since < VERSION_EVERY_MS) continue;
			this.#busy.delete(id);
			this.#making = this.#making.then(() => this.#make(address));
		}
	}

	/** Resolves when none is being made. */
	settled(): Promise<void> {
		return this.#making;
	}

	async #make(address: RoomAddress): Promise<void> {
		const { db, now, read, log } = this.#options;
		const { workshopId, room } = address;
		try {
			const there = await listVersions(db, workshopId, room);
			const stored = await read(roomId(address));
			// Somebody kept it, or it was agreed, and nothing was written since.
			if (!stored || there.some(({ seq }) => seq === stored.seq)) return;
			const { seq, data } = stored;
			const version = { id: randomUUID(), workshopId, room, seq, data, kind: 'regular', at: now() } as const;
			await db.commit(keepVersion(db, { ...version, askedBy: null, labelId: null, rev: null }, there));
		} catch (error) {
			// Purged meanwhile, or the disk is full: the room itself is not touched.
			if (!isConflict(error)) log.error({ room: roomId(address), err: error }, 'a version was not made');
		}
	}
}
