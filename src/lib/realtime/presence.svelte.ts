/**
 * Who is in a room and what they are editing, for components. Names come from the server, or not at all (wire/presence.ts).
 * A board asks for every one of its cards, and a room of sixty stirs many times a second: states are read once a change, and
 * only the cards somebody came to or left hear of it [UI183].
 */
import { createSubscriber } from 'svelte/reactivity';
import type { PresenceUser } from '../wire/presence.ts';
import { readPresence, type SeenPresence } from '../wire/seen-presence.ts';
import type { RoomClient } from './room-client.ts';

export type { PresenceUser };

/** Somebody else at a card or field. `user` is null where names are hidden. */
export interface Editor {
	readonly clientId: number;
	readonly field: string | null;
	readonly user: PresenceUser | null;
}

type Other = SeenPresence & { readonly clientId: number };

/** One card somebody looks at: its subscription, and who was there when it was last told. */
interface Place {
	readonly read: () => void;
	update: (() => void) | null;
	told: string;
}

const NOBODY: readonly Editor[] = [];
const keyOf = (editors: readonly Editor[]): string =>
	editors.map(({ clientId, field, user }) => `${clientId}:${field}:${user?.name}`).join();

export class RoomPresence {
	readonly #client: RoomClient;
	readonly #subscribe: () => void;
	// Told by subscription, not by being watched.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #places = new Map<string, Place>();
	/** How many watch; with none, nothing is kept, because nothing would be dropped. */
	#watchers = 0;
	#stop: (() => void) | null = null;
	#updateAll: (() => void) | null = null;
	#others: readonly Other[] | null = null;
	#editors: ReadonlyMap<string, readonly Editor[]> | null = null;

	constructor(client: RoomClient) {
		this.#client = client;
		this.#subscribe = createSubscriber((update) => {
			this.#updateAll = update;
			const leave = this.#watch();
			return () => {
				this.#updateAll = null;
				leave();
			};
		});
	}

	/** Others in the room; malformed states are skipped. */
	get others(): readonly Other[] {
		this.#subscribe();
		return this.#readOthers();
	}

	/** Others who are editing the card or item `id`; one entry for a person with several windows. */
	editors(id: string): readonly Editor[] {
		const place = this.#place(id);
		place.read();
		return this.#readEditors().get(id) ?? NOBODY;
	}

	/** Say which card or item this person is editing; `field` null: none any more. */
	setEditing(id: string, field: string | null): void {
		const editing = field === null ? null : { id, field };
		this.#client.awareness.setLocalStateField('editing', editing);
	}

	#place(id: string): Place {
		const known = this.#places.get(id);
		if (known) return known;
		const place: Place = {
			update: null,
			told: '',
			read: createSubscriber((update) => {
				place.update = update;
				place.told = keyOf(this.#readEditors().get(id) ?? NOBODY);
				const leave = this.#watch();
				return () => {
					place.update = null;
					this.#places.delete(id);
					leave();
				};
			})
		};
		this.#places.set(id, place);
		return place;
	}

	#watch(): () => void {
		if (this.#watchers++ === 0) this.#stop = this.#listen();
		return () => {
			if (--this.#watchers > 0) return;
			this.#stop?.();
			this.#stop = null;
			this.#others = this.#editors = null;
		};
	}

	#listen(): () => void {
		let { awareness } = this.#client;
		this.#others = this.#editors = null;
		awareness.on('change', this.#changed);
		const stop = this.#client.onChange(() => {
			if (this.#client.awareness === awareness) return;
			awareness.off('change', this.#changed);
			({ awareness } = this.#client);
			awareness.on('change', this.#changed);
			this.#changed();
		});
		return () => {
			awareness.off('change', this.#changed);
			stop();
		};
	}

	readonly #changed = (): void => {
		this.#others = this.#editors = null;
		this.#updateAll?.();
		const editors = this.#places.size > 0 ? this.#readEditors() : null;
		for (const [id, place] of this.#places) {
			const now = keyOf(editors?.get(id) ?? NOBODY);
			if (now === place.told) continue;
			place.told = now;
			place.update?.();
		}
	};

	#readOthers(): readonly Other[] {
		if (this.#others) return this.#others;
		const { awareness } = this.#client;
		const others: Other[] = [];
		for (const [clientId, state] of awareness.getStates()) {
			const presence = clientId === awareness.clientID ? null : readPresence(state);
			if (presence) others.push({ clientId, ...presence });
		}
		if (this.#watchers > 0) this.#others = others;
		return others;
	}

	#readEditors(): ReadonlyMap<string, readonly Editor[]> {
		if (this.#editors) return this.#editors;
		// The last window of a person is where they are.
		// Told by subscription, not by being watched.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const last = new Map<string, Editor & { id: string }>();
		for (const { clientId, editing, user } of this.#readOthers())
			if (editing)
				last.set(`${editing.id} ${user?.participantId ?? clientId}`, {
					id: editing.id,
					clientId,
					field: editing.field,
					user
				});
		const editors = Map.groupBy(
			[...last.values()].map(({ id, ...editor }) => ({ id, editor })),
			({ id }) => id
		);
		// Told by subscription, not by being watched.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const byId = new Map([...editors].map(([id, list]) => [id, list.map(({ editor }) => editor)]));
		if (this.#watchers > 0) this.#editors = byId;
		return byId;
	}
}
