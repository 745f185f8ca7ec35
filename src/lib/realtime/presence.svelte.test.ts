import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RoomPresence } from './presence.svelte.ts';
import { RoomClient } from './room-client.ts';

const client = () =>
	new RoomClient({ base: 'http://localhost', workshopId: 'w', room: 'insights', participantId: 'p' });

/** Somebody else in the room, as their state arrives here. */
function somebody({ awareness }: RoomClient, name: string) {
	const theirs = new Awareness(new Y.Doc());
	const user = { participantId: name, name, side: 'field', color: '#123456' };
	const at = (editing: unknown): void => {
		theirs.setLocalState({ user, editing });
		applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'test');
		flushSync();
	};
	return { at, leave: () => theirs.destroy() };
}

describe('who is at a card', () => {
	it('[UI183] only the cards somebody came to or left hear of it', () => {
		const room = client();
		const presence = new RoomPresence(room);
		const heard: Record<string, string[]> = { a: [], b: [] };
		const stop = $effect.root(() => {
			for (const id of ['a', 'b'])
				$effect(
					() =>
						void heard[id]!.push(
							presence
								.editors(id)
								.map(({ user }) => user?.name ?? '?')
								.join()
						)
				);
		});
		flushSync();
		const ada = somebody(room, 'Ada');
		const ben = somebody(room, 'Ben');
		ada.at({ id: 'a' });
		ada.at({ id: 'a' });
		ben.at({ id: 'elsewhere' });
		ben.at({ id: 'b', field: 'text' });
		ada.at(null);
		expect(heard).toEqual({ a: ['', 'Ada', ''], b: ['', 'Ben'] });
		stop();
		ada.leave();
		ben.leave();
		room.destroy();
	});

	it('[UI183] a state that is none of ours is nobody, and one without a name is somebody', () => {
		const room = client();
		const presence = new RoomPresence(room);
		const ada = somebody(room, 'Ada');
		ada.at({ id: '../no id' });
		expect(presence.others).toEqual([]);
		room.awareness.getStates().set(7, { editing: { id: 'a', field: 'form' } });
		expect(presence.editors('a')).toEqual([{ clientId: 7, field: 'form', user: null }]);
		ada.leave();
		room.destroy();
	});
});
