/**
 * The copy of one room that stays on this device: the port, and the one for browsers that keep nothing (private mode, blocked storage).
 * Keyed by participant, workshop, room and document epoch (05-decisions 12).
 */
import type { Aside, LateEdit } from './late-edit.ts';

export interface Place {
	readonly participantId: string;
	readonly workshopId: string;
	readonly room: string;
}

export interface LocalCopy {
	/** False: nothing survives a reload; people are told that an offline copy is not guaranteed. */
	readonly kept: boolean;
	/** Epoch of the document the updates belong to; null when there is none yet. */
	readonly epoch: string | null;
	/** What was stored when the copy was opened, oldest first. */
	readonly updates: readonly Uint8Array[];
	/** Some of it was never confirmed by the server. */
	readonly unsaved: boolean;
	readonly asides: readonly Aside[];
	readonly late: readonly LateEdit[];
	/** What follows belongs to the document of this epoch. Rows of other epochs go. */
	begin(epoch: string): void;
	/** An own edit, at once and strictly durable. */
	keepOwn(update: Uint8Array): void;
	/** Somebody else's, already on the server: may wait a moment. */
	keepRemote(update: Uint8Array): void;
	/** Everything kept until now is on the server. */
	settle(): void;
	/** Keep the document's state apart and drop its rows, all or nothing. */
	setAside(aside: Aside): Promise<void>;
	/** Store the readable differences and drop the asides they were made from. */
	keepLate(late: readonly LateEdit[]): Promise<void>;
	flush(): Promise<void>;
	close(): void;
}

/** Keeps nothing. */
export const noLocalCopy = (): LocalCopy => ({
	kept: false,
	epoch: null,
	updates: [],
	unsaved: false,
	asides: [],
	late: [],
	begin: () => {},
	keepOwn: () => {},
	keepRemote: () => {},
	settle: () => {},
	setAside: async () => {},
	keepLate: async () => {},
	flush: async () => {},
	close: () => {}
});
