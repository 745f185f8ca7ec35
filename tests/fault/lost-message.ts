/**
 * One message of a client is lost on the way, as no TCP line but many a proxy does: the server stores no gap, asks for what is
 * missing, and has it soon. The client is plain y-websocket, which answers such a question by itself.
 */
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '#lib/wire/frame.ts';
import { random } from '../support/random.ts';
import { WORKSHOP, startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { conduct, expect, until } from './conduct.ts';
import { FaultProxy } from './fault-proxy.ts';
import { checkIntegrity, contentOf, expectSame, readStored } from './stored.ts';

type Next = (below: number) => number;
const ROOM = 'insights';
/** Lines pass handshake, step 1 and step 2 first. */
const FIRST_EDIT = 3;
const HEALED_MS = 5_000;

function connect(port: number, doc: Y.Doc, as: string): WebsocketProvider {
	const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, `${WORKSHOP}/${ROOM}`, doc, {
		WebSocketPolyfill: WebSocket as never,
		params: { as },
		disableBc: true
	});
	for (const type of Object.values(MESSAGE)) provider.messageHandlers[type] ??= () => undefined;
	return provider;
}

interface Setting {
	readonly harness: RoomHarness;
	readonly proxy: FaultProxy;
	readonly ben: Y.Doc;
}

/** @returns milliseconds from the last edit until everybody has everything */
async function lose({ harness, proxy, ben }: Setting, run: number, next: Next): Promise<number> {
	const doc = new Y.Doc();
	const edits = 3 + next(8);
	const victim = FIRST_EDIT + next(edits - 1);
	const before = proxy.lost;
	proxy.loses = (piece) => proxy.lost === before && piece === victim;
	const provider = connect(proxy.port, doc, `p${run % 9}`);
	await until('synced', () => provider.synced);
	for (let i = 0; i < edits; i++) {
		doc.getMap('items').set(`${run}-${i}`, 'x');
		for (let turns = next(40); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
	}
	const started = performance.now();
	await until('the message was lost', () => proxy.lost > before);
	const mine = (has: Y.Doc): boolean =>
		Array.from({ length: edits }, (_, i) => `${run}-${i}`).every((key) => has.getMap('items').has(key));
	await until('the others have everything', () => mine(ben));
	const took = performance.now() - started;
	expect('it is stored, and whole', mine(await readStored(harness.db, ROOM)));
	provider.destroy();
	return took;
}

await conduct(
	{ id: 'R21', title: 'one message lost on the way', bound: 'healed within 5 s, nothing ever pending' },
	async ({ full, seed }) => {
		const runs = full ? 200 : 25;
		const next = random(seed);
		const harness = await startRooms({ limits: { messageBurst: 5_000 } });
		const target = Number(new URL(harness.url).port);
		const proxy = await FaultProxy.start(target);
		const ben = new Y.Doc();
		const witness = connect(target, ben, 'ben');
		await until('the witness is there', () => witness.synced);
		const took: number[] = [];
		for (let run = 0; run < runs; run++) took.push(await lose({ harness, proxy, ben }, run, next));
		const stored = await readStored(harness.db, ROOM);
		await until('the witness has the same', () => contentOf(ben) === contentOf(stored));
		expectSame(stored, [ben], 'after all');
		witness.destroy();
		checkIntegrity(harness.dataDir);
		await harness.stop();
		const slowest = Math.max(...took);
		return {
			figure: `${proxy.lost} lost, all healed, the slowest in ${slowest.toFixed(0)} ms`,
			kept: slowest <= HEALED_MS
		};
	}
);
