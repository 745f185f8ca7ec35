/** A room for components: RoomClient's state as reactive reads, with its board and who is in it. */
import { createSubscriber } from 'svelte/reactivity';
import type { RoomName } from '../domain/session/stage.ts';
import { BoardView } from './board-view.svelte.ts';
import type { LateEdit } from './late-edit.ts';
import { RoomPresence } from './presence.svelte.ts';
import { RoomClient } from './room-client.ts';
import type { RoomStatus } from './room-options.ts';
import type { Saved } from './saved-state.ts';

export class RoomState {
	readonly client: RoomClient;
	readonly board: BoardView;
	readonly presence: RoomPresence;
	readonly #subscribe: () => void;

	constructor(client: RoomClient) {
		this.client = client;
		this.#subscribe = createSubscriber((update) => client.onChange(update));
		this.board = new BoardView(client);
		this.presence = new RoomPresence(client);
	}

	get name(): RoomName {
		return this.client.room;
	}
	get status(): RoomStatus {
		this.#subscribe();
		return this.client.status;
	}
	/** Final close code (wire/close.ts), when the status is `closed`. */
	get closedWith(): number | null {
		this.#subscribe();
		return this.client.closedWith;
	}
	get writable(): boolean {
		this.#subscribe();
		return this.client.writable;
	}
	/** The server's content is on the board; stays true while offline. */
	get synced(): boolean {
		this.#subscribe();
		return this.client.synced;
	}
	/** The server has spoken since the page was opened. */
	get greeted(): boolean {
		this.#subscribe();
		return this.client.greeted;
	}
	get saved(): Saved {
		this.#subscribe();
		return this.client.saved;
	}
	/** Own edits that the server has not confirmed. */
	get unsaved(): boolean {
		this.#subscribe();
		return this.client.unsaved;
	}
	/** Unix milliseconds on the server's clock. */
	get lastSavedAt(): number | null {
		this.#subscribe();
		return this.client.lastSavedAt;
	}
	/** Own edits that came too late for this room. */
	get late(): readonly LateEdit[] {
		this.#subscribe();
		return this.client.late;
	}
	/** False: nothing would survive a reload while offline. */
	get offlineCopy(): boolean {
		this.#subscribe();
		return this.client.offlineCopy;
	}
	/** Changes when the document was replaced: key what binds to `Y.Text` or fragments on it. */
	get generation(): number {
		this.#subscribe();
		return this.client.generation;
	}

	letGo(key: string): void {
		this.client.letGo(key);
	}
}
