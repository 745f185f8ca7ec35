import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ParticipantId } from '#lib/domain/id.ts';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { AccessWatch } from './access-watch.ts';
import type { Connection } from './connection.ts';
import type { Access, Admission } from './ports.ts';

let harness: RoomHarness;
beforeEach(async () => {
	harness = await startRooms();
});
afterEach(() => harness.stop());

const join = (as: string, room = 'insights'): Promise<SyncClient> => SyncClient.join(harness.url, room, as);

describe('doors', () => {
	it('[RM5] an unknown room, a room nobody created, a forbidden person', async () => {
		harness.access.forbid('eve');
		const codes = await Promise.all(
			[
				['nonsense', 'ada'],
				['messages', 'ada'],
				['insights', 'eve']
			].map(([room = '', as = '']) => new SyncClient(harness.url, room, as).untilClosed())
		);
		expect(codes).toEqual([4404, 4404, 4403]);
	});

	it('[RM5] [RM13] who is removed loses the open socket', async () => {
		const [ada, ben] = [await join('ada'), await join('ben')];
		harness.access.forbid('ben');
		harness.access.announce();
		expect(await ben.untilClosed()).toBe(4403);
		expect(ada.closed).toBeNull();
	});

	it('[RM8] a draft room is one’s own, and comes into being when it is opened', async () => {
		const [ada, ben] = [await join('ada', 'draft.insights'), await join('ben', 'draft.insights')];
		ada.put('secret', 'for my eyes');
		await ada.until(() => ada.acked === 2, 'the edit');
		ben.sync();
		await ben.until(() => ben.of('step2').length === 2, 'the whole of ben’s room');
		expect(ben.items).toEqual({});
		expect((await join('ada', 'draft.insights')).items).toEqual({ secret: 'for my eyes' });
	});
});

describe('writability', () => {
	it('[RM3] freezing says HELLO, thawing says HELLO and step 1', async () => {
		const ada = await join('ada');
		harness.access.setWritable('insights', false);
		await harness.rooms.refreshAccess('w1');
		await ada.until(() => ada.of('hello').at(-1)?.hello.writable === false, 'read-only');
		harness.access.setWritable('insights', true);
		await harness.rooms.refreshAccess('w1');
		await ada.until(() => ada.of('hello').at(-1)?.hello.writable === true, 'writable');
		await ada.until(() => ada.of('step1').length === 2, 'step 1');
		expect(ada.heard.map(({ type }) => type).slice(-2)).toEqual(['hello', 'step1']);
	});

	it('[RM32] a write that is not allowed is rejected, reset, and in the end closed; nothing of it is stored', async () => {
		harness.access.setWritable('olga', false);
		const olga = await join('olga');
		olga.put('a', '1');
		await olga.until(() => olga.of('reset').length === 1, 'a reset');
		expect(olga.of('reject').map(({ reject }) => reject)).toEqual([{ n: 2, reason: 'read-only' }]);
		expect(olga.of('reset')[0]?.reset.reason).toBe('refused-write');
		for (const value of ['2', '3', '4']) olga.put('a', value);
		expect(await olga.untilClosed()).toBe(4403);
		expect((await join('ada')).items).toEqual({});
	});

	it('[RM32] an edit made offline before the freeze is refused as a whole, what is known is fine', async () => {
		const ada = await join('ada');
		ada.put('agreed', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		harness.access.setWritable('insights', false);
		harness.access.announce();
		const late = await join('ada');
		late.sendStep2(Y.encodeStateAsUpdate(ada.doc));
		await late.until(() => late.acked === 2, 'known content acknowledged');
		ada.edit((doc) => doc.getMap('items').set('late', '2'));
		late.sendStep2(Y.encodeStateAsUpdate(ada.doc));
		await late.until(() => late.of('reset').length === 1, 'a reset');
		expect((await join('ben')).items).toEqual({ agreed: '1' });
	});

	it('[RM31] no ACK goes beyond a refused message until a step 2 was taken', async () => {
		harness.access.setWritable('ada', false);
		const ada = await join('ada');
		ada.put('a', '1');
		await ada.until(() => ada.of('reject').length === 1, 'refused');
		harness.access.setWritable('ada', true);
		harness.access.announce();
		await ada.until(() => ada.of('hello').at(-1)?.hello.writable === true, 'writable');
		ada.sendUpdate(Y.encodeStateAsUpdate(new Y.Doc()));
		ada.sendStep2(Y.encodeStateAsUpdate(ada.doc));
		await ada.until(() => ada.acked === 4, 'step 2 mends it');
		expect(ada.of('ack').map(({ ack }) => ack.n)).toEqual([1, 4]);
	});

	it('[RM33] a document that would grow too large stays readable', async () => {
		const ada = await join('ada');
		for (const key of ['a', 'b', 'c']) {
			const answers = ada.heard.length;
			ada.sendStep2(ada.edit((doc) => doc.getMap('items').set(key, key.repeat(3_000_000))));
			await ada.until(() => ada.heard.length > answers, 'an answer');
		}
		expect(ada.of('reject').map(({ reject }) => reject.reason)).toEqual(['too-big']);
		expect(Object.keys((await join('ben')).items).sort()).toEqual(['a', 'b']);
	});
});

describe('asking again', () => {
	const admission = (participant: string): Admission => ({
		personId: 'p1' as Admission['personId'],
		participantId: ParticipantId.parse(participant),
		address: addressOf('insights'),
		identity: null,
		writable: true
	});
	const silent = { warn: () => undefined, error: () => undefined };
	/** Only what the watch touches. */
	const connectionOf = (participant: string) => {
		const told: { admitted: Admission[]; closed: number[] } = { admitted: [], closed: [] };
		let asked = 0;
		const connection = {
			admission: admission(participant),
			ask: () => ++asked,
			admit: (n: number, answer: Admission) => (n === asked ? told.admitted.push(answer) : 0),
			close: (code: number) => told.closed.push(code)
		} as unknown as Connection;
		return { connection, told };
	};

	it('[RM14] an old yes that arrives late does not undo a new no', async () => {
		const answers: ((answer: Admission) => void)[] = [];
		const access: Access = {
			admit: () => new Promise((resolve) => answers.push(resolve)),
			onChange: () => () => undefined
		};
		const { connection, told } = connectionOf('ada');
		const watch = new AccessWatch(access, silent);
		const both = [watch.ask(connection), watch.ask(connection)];
		answers[1]?.({ ...admission('ada'), writable: false });
		answers[0]?.(admission('ada'));
		await Promise.all(both);
		expect(told.admitted.map(({ writable }) => writable)).toEqual([false]);
	});

	it('[RM15] who became another participant must come back', async () => {
		const access: Access = { admit: async () => admission('merged'), onChange: () => () => undefined };
		const { connection, told } = connectionOf('ada');
		await new AccessWatch(access, silent).ask(connection);
		expect(told).toEqual({ admitted: [], closed: [1012] });
	});
});
