/**
 * A laptop sleeps and wakes: its old line is dead without anybody having said so, it comes back on a new one, and the end of the
 * old one is heard late. The new session goes on: it writes, and the others go on seeing who it is.
 */
import { startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, until } from './conduct.ts';
import { FaultProxy } from './fault-proxy.ts';
import { checkIntegrity, expectSame, readStored } from './stored.ts';

const ROOM = 'insights';

/** Who is present, as this client was last told. */
function isPresent(witness: SyncClient, clientId: number): boolean {
	const said = witness.of('awareness').findLast(({ entries }) => entries.has(clientId));
	return Boolean(said?.entries.get(clientId));
}

interface Setting {
	readonly proxy: FaultProxy;
	readonly witness: SyncClient;
	readonly url: string;
}

/** @returns whoever woke up */
async function sleepAndWake({ proxy, witness, url }: Setting, asleep: SyncClient, cycle: number): Promise<SyncClient> {
	const { doc } = asleep;
	const connections = witness.heard.length;
	proxy.swallow();
	doc.getMap('items').set(`asleep ${cycle}`, 'x');
	const awake = await new SyncClient(url, ROOM, 'ada', doc).joined();
	awake.sendPresence(doc.clientID, cycle * 2 + 2, { cycle });
	await until('the others see who came back', () => isPresent(witness, doc.clientID));
	proxy.endSwallowed();
	await asleep.untilClosed();
	// What comes after the late end has come through the whole room.
	witness.put(`witness ${cycle}`, 'x');
	awake.put(`awake ${cycle}`, 'x');
	await awake.until(() => awake.acked === 2 || awake.closed !== null, 'the new session writes');
	await awake.until(() => `witness ${cycle}` in awake.items, 'and reads');
	expect(`cycle ${cycle}: the new session lives`, awake.closed === null);
	expect(`cycle ${cycle}: the others still see who it is`, isPresent(witness, doc.clientID));
	expect('the others were told something', witness.heard.length > connections);
	return awake;
}

async function play(harness: RoomHarness, cycles: number): Promise<number> {
	const proxy = await FaultProxy.start(Number(new URL(harness.url).port));
	const url = `ws://127.0.0.1:${proxy.port}/sync`;
	const witness = await SyncClient.join(harness.url, ROOM, 'ben');
	let ada = await SyncClient.join(url, ROOM, 'ada');
	ada.sendPresence(ada.doc.clientID, 1, {});
	for (let cycle = 0; cycle < cycles; cycle++) {
		ada = await sleepAndWake({ proxy, witness, url }, ada, cycle);
		witness.heard.splice(0, witness.heard.length - 20);
	}
	await until('no dead connection is left', () => harness.rooms.stats().connections === 2);
	const stored = await readStored(harness.db, ROOM);
	await witness.until(() => Object.keys(witness.items).length === cycles * 3, 'everything reaches the others');
	expectSame(stored, [ada.doc, witness.doc], 'after all cycles');
	for (const client of [ada, witness]) client.cut();
	return harness.rooms.stats().rooms;
}

await conduct(
	{ id: 'R17', title: 'sleep and wake, the old line ending late', bound: '200 of 200 new sessions live on' },
	async ({ full }) => {
		const cycles = full ? 200 : 30;
		const harness = await startRooms({ limits: { messageBurst: 5_000, presenceMs: 5 } });
		const rooms = await play(harness, cycles);
		checkIntegrity(harness.dataDir);
		await harness.stop();
		return { figure: `${cycles} of ${cycles} sessions live, present and writing`, kept: rooms === 1 };
	}
);
