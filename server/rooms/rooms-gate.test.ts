import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ParticipantId } from '#lib/domain/id.ts';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { appendUpdates, readRoom } from '../storage/rooms.ts';
import type { RoomRow } from '../storage/rooms.ts';
import { roomId } from './ports.ts';
import type { HeldRoom } from './ports.ts';

const INSIGHTS = addressOf('insights');

let harness: RoomHarness;
beforeEach(async () => {
	harness = await startRooms({ limits: { holdMs: 400 } });
});
afterEach(() => harness.stop());

const join = (as: string, room = 'insights'): Promise<SyncClient> => SyncClient.join(harness.url, room, as);
const readRow = async (): Promise<RoomRow> => {
	const row = await readRoom(harness.db, roomId(INSIGHTS));
	if (!row) throw new Error('the room is gone');
	return row;
};
async function waitForSnapshot(): Promise<RoomRow> {
	for (;;) {
		const row = await readRow();
		if (row.snapshotSeq === row.headSeq) return row;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
const read = async (): Promise<unknown> => (await harness.rooms.gate.read(INSIGHTS))?.doc.getMap('items').toJSON();
const hold = <T>(act: (room: HeldRoom) => Promise<T>): Promise<T> =>
	harness.rooms.gate.hold([INSIGHTS], ([room]) => act(room as HeldRoom));

describe('seeding and reading', () => {
	it('[RM70] content is seeded once, and belongs to the server', async () => {
		const goals = addressOf('messages');
		const seed = harness.rooms.gate.seed(goals, (doc) => doc.getMap('items').set('a', 1));
		await harness.db.commit(seed);
		await expect(harness.db.commit(seed)).rejects.toMatchObject({ reason: 'room-exists' });
		expect((await harness.rooms.gate.read(goals))?.doc.getMap('items').toJSON()).toEqual({ a: 1 });
		const clients = await harness.db.query.selectFrom('room_client').select('participant_id').execute();
		expect(clients).toEqual([{ participant_id: '-server' }]);
	});

	it('[RM75] reading works from storage, from memory, while held; nothing is null', async () => {
		expect(await harness.rooms.gate.read(addressOf('review'))).toBeNull();
		expect(await read()).toEqual({});
		const ada = await join('ada');
		ada.put('a', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		expect(await read()).toEqual({ a: '1' });
		expect(await hold(() => read())).toEqual({ a: '1' });
	});

	it('[RM76] drafts of a stage are listed with their owners', async () => {
		await Promise.all([join('ben', 'draft.insights'), join('ada', 'draft.insights'), join('ada', 'draft.goals')]);
		const drafts = await harness.rooms.gate.listDrafts(INSIGHTS.workshopId, 'draft.insights');
		expect(drafts.map(({ owner, room }) => [owner, room])).toEqual([
			['ada', 'draft.insights'],
			['ben', 'draft.insights']
		]);
	});

	it('[RM77] listeners hear once of what was committed in one turn', async () => {
		const heard: string[] = [];
		const stop = harness.rooms.gate.onChange((address) => heard.push(roomId(address)));
		const ada = await join('ada');
		ada.put('a', '1');
		ada.put('b', '2');
		await ada.until(() => ada.acked === 3, 'both edits');
		await read();
		stop();
		ada.put('c', '3');
		await ada.until(() => ada.acked === 4, 'the third edit');
		expect(new Set(heard)).toEqual(new Set(['w1/insights']));
		expect(heard.length).toBeLessThanOrEqual(2);
	});
});

describe('holding', () => {
	it('[RM39] [RM71] what somebody who has left said during the hold does not come after the fence', async () => {
		const [ada, ben] = [await join('ada'), await join('ben')];
		await hold(async (room) => {
			ada.put('during', '1');
			ada.socket.close();
			await ada.untilClosed();
			await harness.db.commit(room.fence());
			harness.access.setWritable('insights', false);
		});
		await harness.rooms.refreshAccess('w1');
		expect(await read()).toEqual({});
		expect([ben.items, await readRow()]).toMatchObject([{}, { headSeq: 0, accessEpoch: 1 }]);
	});

	it('[RM71] what was sent before the freeze is in it, what comes after is refused', async () => {
		const ada = await join('ada');
		ada.put('before', '1');
		const frozen = await hold(async (room) => {
			const items = room.doc.getMap('items').toJSON();
			ada.put('during', '2');
			await harness.db.commit(room.fence());
			harness.access.setWritable('insights', false);
			return { items, seq: room.seq };
		});
		await ada.until(() => ada.of('reset').length === 1, 'the late edit is refused');
		expect(frozen).toEqual({ items: { before: '1' }, seq: 1 });
		expect(ada.of('hello').map(({ hello }) => hello.writable)).toEqual([true, false, false]);
		expect(await read()).toEqual({ before: '1' });
		expect(await readRow()).toMatchObject({ headSeq: 1, accessEpoch: 1 });
	});

	it('[RM71] writers that never stop cannot put off a freeze, and nothing is accepted after it', async () => {
		const clients = await Promise.all(['ada', 'ben', 'cem'].map((as) => join(as)));
		let writing = true;
		const typing = clients.map(async (client, index) => {
			for (let i = 0; writing && client.closed === null; i++) {
				client.put(`${index}-${i}`, 'x');
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
		});
		await clients[0]?.until(() => clients.every(({ acked }) => acked > 3), 'everybody types');
		const frozen = await hold(async (room) => {
			await harness.db.commit(room.fence());
			harness.access.setWritable('insights', false);
			return { seq: room.seq, items: room.doc.getMap('items').toJSON() };
		});
		await Promise.all(clients.map((client) => client.untilClosed()));
		writing = false;
		await Promise.all(typing);
		expect(clients.map(({ closed }) => closed)).toEqual([4403, 4403, 4403]);
		expect(await read()).toEqual(frozen.items);
		expect(await readRow()).toMatchObject({ headSeq: frozen.seq, accessEpoch: 1 });
	});

	it('[RM71] a peer that does not answer cannot put off a freeze', async () => {
		const ada = await join('ada');
		ada.socket.pause();
		expect(await hold(async (room) => room.seq)).toBe(0);
		ada.socket.resume();
	});

	it('[RM72] when the act fails the room goes on, and what waited goes through', async () => {
		const [ada, ben] = [await join('ada'), await join('ben')];
		const failing = hold(async (room) => {
			room.change((doc) => doc.getMap('items').set('never', 1));
			ada.put('waits', '1');
			throw new Error('refused');
		});
		await expect(failing).rejects.toThrow('refused');
		await ben.until(() => ben.items['waits'] === '1', 'the waiting edit');
		expect(await read()).toEqual({ waits: '1' });
		expect(ada.of('hello').map(({ hello }) => hello.writable)).toEqual([true, false, true]);
	});

	it('[RM73] a change is seen only after the act’s own commit, then by everybody, and survives', async () => {
		const ada = await join('ada');
		await hold(async (room) => {
			const writes = room.change((doc) => doc.getMap('items').set('revealed', 'card'));
			expect(room.doc.getMap('items').toJSON()).toEqual({ revealed: 'card' });
			expect([ada.items, await read()]).toEqual([{}, {}]);
			await harness.db.commit(writes);
		});
		await ada.until(() => ada.items['revealed'] === 'card', 'the reveal');
		ada.put('reply', '1');
		await ada.until(() => ada.acked === 2, 'writing goes on after it');
		expect(await readRow()).toMatchObject({ headSeq: 2, accessEpoch: 1 });
		expect((await join('ben')).items).toEqual({ revealed: 'card', reply: '1' });
	});

	it.each([
		['small', 10],
		['large', 400_000]
	])('[RM150] what is erased reaches nobody who comes later, in a %s document', async (_, bytes) => {
		const ada = await join('ada');
		await hold(async (room) => {
			const fill = room.change((doc) => doc.getMap('items').set('filling', 'x'.repeat(bytes)));
			await harness.db.commit([...fill]);
		});
		ada.put('said', 'a word to erase');
		await ada.until(() => ada.acked === 2, 'the edit');
		// Whoever asks is answered from memory afterwards.
		await join('ben');
		await hold(async (room) => {
			await harness.db.commit(room.change((doc) => doc.getMap('items').delete('said'), 'erasing'));
		});
		await ada.until(() => !('said' in ada.items), 'that it is gone');
		const zoe = await join('zoe');
		const bytesHeard = zoe.heard.flatMap((each) =>
			'bytes' in each ? [Buffer.from(each.bytes).toString('latin1')] : []
		);
		expect(zoe.items['filling']).toHaveLength(bytes);
		expect(bytesHeard.join()).not.toContain('a word to erase');
		// Nor is there a row that another start would answer from.
		const { snapshotSeq, headSeq } = await waitForSnapshot();
		expect(snapshotSeq).toBe(headSeq);
	});

	it('[RM73] several rooms are held and changed together', async () => {
		const draft = await join('ada', 'draft.insights');
		draft.put('idea', '1');
		await draft.until(() => draft.acked === 2, 'the draft');
		const rooms = [INSIGHTS, { ...INSIGHTS, room: 'draft.insights' as const, owner: ParticipantId.parse('ada') }];
		await harness.rooms.gate.hold(rooms, async ([stage, own]) => {
			const ideas = own?.doc.getMap('items').toJSON();
			const change = stage?.change((doc) => doc.getMap('items').set('copied', ideas)) ?? [];
			await harness.db.commit([...change, ...(own?.fence() ?? [])]);
		});
		expect(await read()).toEqual({ copied: { idea: '1' } });
	});

	it('[RM74] an append decided on before the fence fails', async () => {
		const { headSeq, accessEpoch } = await readRow();
		await hold((room) => harness.db.commit(room.fence()));
		const old = { id: roomId(INSIGHTS), headSeq, accessEpoch };
		const late = appendUpdates(harness.db, old, [{ participantId: 'ada', data: new Uint8Array([0, 0]) }], 1);
		await expect(harness.db.commit(late)).rejects.toMatchObject({ reason: 'room-moved' });
	});
});
