import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { WORKSHOP, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';

let harness: RoomHarness;
beforeEach(async () => {
	harness = await startRooms();
});
afterEach(() => harness.stop());

const provide = (doc: Y.Doc, as: string): WebsocketProvider =>
	new WebsocketProvider(harness.url, `${WORKSHOP}/insights`, doc, {
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		params: { as },
		disableBc: true
	});
const untilSynced = (provider: WebsocketProvider): Promise<void> =>
	new Promise((resolve) => (provider.synced ? resolve() : provider.once('sync', () => resolve())));
const untilItem = (doc: Y.Doc, key: string): Promise<void> =>
	new Promise((resolve) => {
		const look = (): void => {
			if (doc.getMap('items').has(key)) resolve();
			else doc.once('update', look);
		};
		look();
	});

describe('syncing', () => {
	it('[RM1] a plain y-websocket client syncs a room both ways', async () => {
		const [ada, ben] = [new Y.Doc(), new Y.Doc()];
		ada.getMap('items').set('before', 'written before connecting');
		const [first, second] = [provide(ada, 'ada'), provide(ben, 'ben')];
		await Promise.all([untilSynced(first), untilSynced(second), untilItem(ben, 'before')]);
		ben.getMap('items').set('reply', 'from ben');
		await untilItem(ada, 'reply');
		expect(ada.getMap('items').toJSON()).toEqual({ before: 'written before connecting', reply: 'from ben' });
		first.destroy();
		second.destroy();
	});

	it('[RM2] HELLO is the first frame and says who, what and whether', async () => {
		const ada = await SyncClient.join(harness.url, 'insights', 'ada');
		expect(ada.heard[0]).toMatchObject({
			type: 'hello',
			hello: { protocol: 1, seq: 0, participantId: 'ada', writable: true }
		});
	});

	it('[RM30] a document message is acknowledged when it is on disk, with the seq it got', async () => {
		const ada = await SyncClient.join(harness.url, 'insights', 'ada');
		ada.put('a', '1');
		ada.put('b', '2');
		await ada.until(() => ada.acked === 3, 'step 2 and two updates acknowledged');
		const rows = await harness.db.query.selectFrom('room_update').select(['seq', 'participant_id']).execute();
		expect(rows.map((row) => row.participant_id)).toEqual(rows.map(() => 'ada'));
		expect(ada.of('ack').at(-1)?.ack).toEqual({ n: 3, seq: rows.length });
	});
});
