/** Who is in a room and what they are editing, for components. Names come from the server, or not at all (wire/presence.ts). */
import { createSubscriber } from 'svelte/reactivity';
import { Presence } from '../wire/presence.ts';
import type { RoomClient } from './room-client.ts';

export type PresenceUser = NonNullable<Presence['user']>;

/** Somebody else at a card or field. `user` is null where names are hidden. */
export interface Editor {
	readonly clientId: number;
	readonly field: string | null;
	readonly user: PresenceUser | null;
}

export class RoomPresence {
	readonly #client: RoomClient;
	readonly #subscribe: () => void;

	constructor(client: RoomClient) {
		this.#client = client;
		this.#subscribe = createSubscriber((update) => {
			let awareness = client.awareness;
			awareness.on('change', update);
			const stop = client.onChange(() => {
				if (client.awareness === awareness) return;
				awareness.off('change', update);
				awareness = client.awareness;
				awareness.on('change', update);
				update();
			});
			return () => {
				awareness.off('change', update);
				stop();
			};
		});
	}

	/** Others in the room; malformed states are skipped. */
	get others(): readonly (Presence & { clientId: number })[] {
		this.#subscribe();
		const { awareness } = this.#client;
		const others: (Presence & { clientId: number })[] = [];
		for (const [clientId, state] of awareness.getStates()) {
			const presence = clientId === awareness.clientID ? null : Presence.safeParse(state);
			if (presence?.success) others.push({ clientId, ...presence.data });
		}
		return others;
	}

	/** Others who are editing the card or item `id`; one entry for a person with several windows. */
	editors(id: string): readonly Editor[] {
		const here = this.others.filter(({ editing }) => editing?.id === id);
		// The last window of a person is where they are.
		const last = here.filter(
			({ user }, i) => !user || here.findLastIndex((other) => other.user?.participantId === user.participantId) === i
		);
		return last.map(({ clientId, editing, user }) => ({ clientId, field: editing?.field ?? null, user: user ?? null }));
	}

	/** Say which card or item this person is editing; `field` null: none any more. */
	setEditing(id: string, field: string | null): void {
		const editing = field === null ? null : { id, field };
		this.#client.awareness.setLocalStateField('editing', editing);
	}
}
