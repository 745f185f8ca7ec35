import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addressOf, startRooms } from '../../tests/support/room-harness.ts';
import type { RoomHarness } from '../../tests/support/room-harness.ts';
import { SyncClient } from '../../tests/support/sync-client.ts';
import { writeUpdate } from './frames.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** A peer that goes on sending into a closed socket may see a reset connection (1006) before it reads the code. */
const DROPPED = [4529, 1006];

let harness: RoomHarness;
let ada: SyncClient;
beforeEach(async () => {
	harness = await startRooms({ limits: { messageBurst: 40, floodDebt: 50 } });
	ada = await SyncClient.join(harness.url, 'insights', 'ada');
});
afterEach(() => harness.stop());

const join = (as: string): Promise<SyncClient> => SyncClient.join(harness.url, 'insights', as);

/** The room is alive for somebody else: an edit made now reaches a newcomer. */
async function expectAlive(): Promise<void> {
	const before = ada.acked;
	ada.put(`alive-${before}`, 'yes');
	await ada.until(() => ada.acked > before, 'an acknowledged edit');
	const other = await join('olga');
	expect(other.items).toHaveProperty(`alive-${before}`, 'yes');
	expect(ada.closed).toBeNull();
}

describe('one connection is closed, the room goes on', () => {
	it.each([
		['an unknown type', '6300', 4400],
		['a type that only servers send', '410101', 4400],
		['an internal y-protocols type', '0200', 4400],
		['an empty frame', '', 4400],
		['a cut-off sync message', '0002ff', 4400],
		['bytes behind a message', '030000', 4400],
		['an unknown sync kind', '000700', 4400]
	])('[RM10] %s', async (_what, frame, code) => {
		const eve = await join('eve');
		eve.send(hex(frame));
		expect(await eve.untilClosed()).toBe(code);
		await expectAlive();
	});

	it('[RM10] a text frame', async () => {
		const eve = await join('eve');
		eve.socket.send('{"type":"auth"}');
		expect(await eve.untilClosed()).toBe(4400);
		await expectAlive();
	});

	it('[RM12] a state vector of two billion clients', async () => {
		const eve = await join('eve');
		eve.send(hex('000005ffffffff0f'));
		expect(await eve.untilClosed()).toBe(4400);
		await expectAlive();
	});

	it.each([
		['thirty million structs', '018087a70e0100'],
		['a clock bomb', '0101070000ffffffffffffff0f00'],
		['garbage', 'deadbeef'],
		['a v2 update', Buffer.from(Y.encodeStateAsUpdateV2(docWith('x'))).toString('hex')]
	])('[RM20] an update with %s', async (_what, update) => {
		const eve = await join('eve');
		eve.sendUpdate(hex(update));
		expect(await eve.untilClosed()).toBe(4400);
		await expectAlive();
	});

	it('[RM11] an update that is too big, and a frame that is far too big', async () => {
		const [eve, eli] = [await join('eve'), await join('eli')];
		eve.write((doc) => doc.getMap('items').set('x', 'x'.repeat(300_000)));
		expect(await eve.untilClosed()).toBe(4413);
		eli.send(new Uint8Array(8 * 1024 * 1024 + 100_000));
		expect([1009, 1006]).toContain(await eli.untilClosed());
		await expectAlive();
	});

	it('[RM28] a gap is answered with step 1, the third one ends the connection', async () => {
		const eve = await join('eve');
		for (const step1s of [2, 3]) {
			eve.edit((doc) => doc.getMap('items').set('lost', step1s));
			eve.put('later', 'builds on it');
			await eve.until(() => eve.of('step1').length === step1s, 'another step 1');
		}
		eve.put('later', 'again');
		expect(await eve.untilClosed()).toBe(1013);
		expect(await harness.rooms.gate.read(addressOf('insights'))).toMatchObject({ seq: 0 });
		await expectAlive();
	});

	it('[RM28] before its own step 2 a client’s gap is dropped silently, and step 2 says it again', async () => {
		const doc = docWith('a');
		const eve = new SyncClient(harness.url, 'insights', 'eve');
		await eve.until(() => eve.of('step1').length === 1, 'step 1');
		Y.applyUpdate(eve.doc, Y.encodeStateAsUpdate(doc));
		eve.doc.clientID = doc.clientID;
		eve.put('b', 'typed while connecting');
		eve.sync();
		await eve.until(() => eve.acked === 2, 'both messages acknowledged');
		expect(eve.of('step1')).toHaveLength(1);
	});

	it('[RM29] nobody writes with the client id of somebody else, and its owner goes on', async () => {
		ada.put('mine', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		const eve = await join('eve');
		eve.doc.clientID = ada.doc.clientID;
		eve.put('mine', 'stolen');
		expect(await eve.untilClosed()).toBe(4409);
		ada.put('mine', '2');
		await ada.until(() => ada.acked === 3, 'the owner’s next edit');
		expect((await join('olga')).items).toEqual({ mine: '2' });
	});

	it('[RM34] a connection that brings a hundred client ids', async () => {
		const eve = await join('eve');
		const crowd = Array.from({ length: 100 }, (_, i) => Y.encodeStateAsUpdate(docWith(`k${i}`)));
		eve.sendUpdate(Y.mergeUpdates(crowd));
		expect(await eve.untilClosed()).toBe(4413);
		await expectAlive();
	});

	it('[RM35] two live sockets type with one client id: the later one goes', async () => {
		ada.put('a', '1');
		const twin = await join('ada');
		twin.doc.clientID = ada.doc.clientID;
		ada.put('b', '2');
		await ada.until(() => ada.acked === 3, 'the first one types on');
		await twin.until(() => twin.items['b'] === '2', 'the twin knows');
		twin.doc.clientID = ada.doc.clientID;
		twin.put('c', '3');
		expect(await twin.untilClosed()).toBe(4409);
		expect(ada.closed).toBeNull();
	});

	it('[RM35] who comes back after a cut line goes on with the same id', async () => {
		ada.put('a', '1');
		await ada.until(() => ada.acked === 2, 'the edit');
		ada.cut();
		const again = await join('ada');
		again.doc.clientID = ada.doc.clientID;
		again.put('b', '2');
		await again.until(() => again.acked === 2, 'the edit after the reconnect');
	});

	it('[RM50] fast is slowed down and loses nothing, a flood is closed', async () => {
		const fast = await join('fast');
		for (let i = 0; i < 60; i++) fast.put(`k${i}`, 'x');
		await fast.until(() => fast.acked === 61, 'all of them acknowledged');
		const flood = writeUpdate(Y.encodeStateAsUpdate(new Y.Doc()));
		const eve = await join('eve');
		for (let i = 0; i < 2_000; i++) eve.send(flood);
		expect(DROPPED).toContain(await eve.untilClosed());
		await expectAlive();
	});

	it('[RM53] a flood of pings', async () => {
		const eve = await join('eve');
		for (let i = 0; i < 500; i++) eve.socket.ping();
		expect(DROPPED).toContain(await eve.untilClosed());
		await expectAlive();
	});
});

function docWith(key: string): Y.Doc {
	const doc = new Y.Doc();
	doc.getMap('items').set(key, 1);
	return doc;
}
