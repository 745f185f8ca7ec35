/** Somebody types and is gone within the same moment: what was handed to the line is on disk, and with the others. */
import { startRooms } from '../support/room-harness.ts';
import { random } from '../support/random.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, until } from './conduct.ts';
import { checkIntegrity, expectSame, readStored } from './stored.ts';

const WAYS = ['close frame', 'end of the line', 'close frame, then a cut'] as const;

/** The last edits and the end of a socket, in one turn: nothing of the answer is waited for. */
function typeAndLeave(client: SyncClient, way: (typeof WAYS)[number], keys: readonly string[]): void {
	for (const key of keys) client.put(key, 'last');
	const { socket } = client;
	// ws hands the line over at its upgrade; this is the same line.
	const line = (socket as unknown as { readonly _socket: { end(): void } })._socket;
	if (way === 'end of the line') line.end();
	else socket.close();
	if (way === 'close frame, then a cut') socket.once('close', () => client.cut());
}

await conduct(
	{ id: 'R22', title: 'an edit, and the socket closed in the same turn', bound: '0 lost of 100' },
	async ({ full, seed }) => {
		const runs = full ? 100 : 30;
		const next = random(seed);
		// Rooms leave memory at once: the last words of one are the first of the next life.
		const harness = await startRooms({ limits: { idleMs: 0, sweepMs: 1, restMs: 0 } });
		const said: string[] = [];
		for (let run = 0; run < runs; run++) {
			const client = await SyncClient.join(harness.url, 'insights', `p${run % 7}`);
			const keys = Array.from({ length: 1 + next(4) }, (_, i) => `${run}-${i}`);
			typeAndLeave(client, WAYS[next(WAYS.length)] ?? WAYS[0], keys);
			said.push(...keys);
			if (next(2) === 0) await client.untilClosed();
		}
		const stored = async (): Promise<Record<string, unknown>> =>
			(await readStored(harness.db, 'insights')).getMap('items').toJSON();
		await until(
			'all of it is stored',
			async () =>
				said.every((key, _, all) => all.length > 0 && key !== '') && Object.keys(await stored()).length >= said.length
		).catch(() => undefined);
		const items = await stored();
		const lost = said.filter((key) => !(key in items)).length;
		const reader = await SyncClient.join(harness.url, 'insights', 'reader');
		expectSame(await readStored(harness.db, 'insights'), [reader.doc], 'a reader');
		reader.cut();
		await until('the room leaves memory', () => harness.rooms.stats().rooms === 0);
		checkIntegrity(harness.dataDir);
		await harness.stop();
		return { figure: `${lost} of ${said.length} edits lost in ${runs} farewells`, kept: lost === 0 };
	}
);
