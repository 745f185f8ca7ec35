import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { writeAwareness } from './frames.ts';

let harness: RoomHarness;
let ada: SyncClient;
let ben: SyncClient;
beforeEach(async () => {
	harness = await startRooms({ limits: { presenceMs: 5 } });
	[ada, ben] = [await join('ada'), await join('ben')];
});
afterEach(() => harness.stop());

const join = (as: string): Promise<SyncClient> => SyncClient.join(harness.url, 'insights', as);
/** What `client` last heard about `id`; undefined when nothing. */
const heardOf = (client: SyncClient, id: number): unknown =>
	client.of('awareness').reduce<unknown>((last, { entries }) => (entries.has(id) ? entries.get(id) : last), undefined);
const editing = (id: string): object => ({ editing: { id } });
const said = (client: SyncClient, id: number, card: string): boolean =>
	JSON.stringify(heardOf(client, id) ?? null).includes(`"${card}"`);

describe('presence', () => {
	it('[RM41] the server says who, the client only where', async () => {
		ada.sendPresence(1, 0, { ...editing('c1'), user: { name: 'The Boss', side: 'internal' }, role: 'admin' });
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		expect(heardOf(ben, 1)).toEqual({
			editing: { id: 'c1' },
			user: { participantId: 'ada', name: 'Name of ada', side: 'field', color: expect.stringMatching(/^#[0-9a-f]{6}$/) }
		});
	});

	it('[RM41] where names are hidden nobody is named, from the moment they are', async () => {
		ada.sendPresence(1, 0, editing('c1'));
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		harness.access.hideNames();
		harness.access.announce();
		await ben.until(() => JSON.stringify(heardOf(ben, 1)) === JSON.stringify(editing('c1')), 'ada without a name');
		const cem = await join('cem');
		await cem.until(() => heardOf(cem, 1) !== undefined, 'presence for the newcomer');
		expect(heardOf(cem, 1)).toEqual(editing('c1'));
	});

	it('[RM40] what clients echo, or say about others, is ignored and closes nobody', async () => {
		ada.sendPresence(1, 5, editing('c1'));
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		ben.sendPresence(2, 0, editing('c2'));
		ben.sendPresence(1, 99, editing('forged'));
		ben.sendPresence(1, 99, null);
		ben.send(
			writeAwareness(
				encoding.encode((encoder) => {
					encoding.writeVarUint(encoder, 2);
					for (const id of [1, 2]) {
						encoding.writeVarUint(encoder, id);
						encoding.writeVarUint(encoder, 100);
						encoding.writeVarString(encoder, JSON.stringify(editing('forged')));
					}
				})
			)
		);
		ben.sendPresence(2, 1, editing('c3'));
		await ada.until(() => said(ada, 2, 'c3'), 'ben’s own');
		const cem = await join('cem');
		await cem.until(() => heardOf(cem, 1) !== undefined, 'presence for the newcomer');
		expect([said(cem, 1, 'c1'), said(cem, 2, 'c3'), ben.closed]).toEqual([true, true, null]);
	});

	it('[RM42] what cannot be read closes, what says too much or nothing sensible is ignored', async () => {
		ada.sendPresence(1, 0, editing('c1'));
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		ada.sendPresence(1, 1, { editing: { id: '../../etc' } });
		ada.sendPresence(1, 2, { cursor: { anchor: 'x'.repeat(5_000), head: 1 } });
		ada.sendPresence(1, 3, editing('c2'));
		await ben.until(() => said(ben, 1, 'c2'), 'the next sensible word');
		expect(ben.of('awareness').filter(({ entries }) => entries.has(1))).toHaveLength(2);
		ada.send(Uint8Array.from([1, 3, 1, 255, 255]));
		expect(await ada.untilClosed()).toBe(4400);
		expect(ben.closed).toBeNull();
	});

	it('[RM43] one frame for many moves, none back to where they came from', async () => {
		for (let i = 0; i < 20; i++) ada.sendPresence(1, i, editing(`c${i}`));
		await ben.until(() => said(ben, 1, 'c19'), 'the last move');
		expect(ben.of('awareness').length).toBeLessThan(10);
		ben.sendPresence(2, 0, editing('b'));
		await ada.until(() => said(ada, 2, 'b'), 'where ben is');
		expect(heardOf(ada, 1)).toBeUndefined();
		expect(heardOf(ben, 2)).toBeUndefined();
	});

	it('[RM44] who leaves is removed, and is seen at once on coming back with the same clock', async () => {
		ada.sendPresence(1, 7, editing('c1'));
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		ada.cut();
		await ben.until(() => heardOf(ben, 1) === null, 'ada left');
		const again = await join('ada');
		again.sendPresence(1, 7, editing('c2'));
		await ben.until(() => said(ben, 1, 'c2'), 'ada is back');
	});

	it('[RM44] the late end of an old socket does not remove its successor', async () => {
		ada.sendPresence(1, 7, editing('c1'));
		await ben.until(() => said(ben, 1, 'c1'), 'where ada is');
		const again = await join('ada');
		again.sendPresence(1, 8, editing('c2'));
		await ben.until(() => said(ben, 1, 'c2'), 'the new socket speaks');
		ada.cut();
		again.sendPresence(1, 9, editing('c3'));
		await ben.until(() => said(ben, 1, 'c3'), 'still there');
		const cem = await join('cem');
		await cem.until(() => heardOf(cem, 1) !== undefined, 'presence for the newcomer');
		expect(ben.of('awareness').some(({ entries }) => entries.get(1) === null)).toBe(false);
	});
});
