/** A thousand documents are opened, written and left: what they took comes back. Needs `--expose-gc`. */
import { startRooms } from '../support/room-harness.ts';
import type { RoomHarness } from '../support/room-harness.ts';
import { SyncClient } from '../support/sync-client.ts';
import { Unable, conduct, expect, until } from './conduct.ts';
import { checkIntegrity } from './stored.ts';

const TOGETHER = 10;
const EDITS = 20;
const WARM_UP = 40;
const GROWTH = 0.15;

async function visit({ url }: RoomHarness, owner: number): Promise<void> {
	const client = await SyncClient.join(url, 'draft.insights', `p${owner}`);
	for (let i = 0; i < EDITS; i++) client.put(`k${i}`, 'x'.repeat(500));
	await client.until(() => client.acked === EDITS + 1, 'saved');
	client.cut();
}

/** A room of its own for each number in [from, to). */
async function visitAll(harness: RoomHarness, from: number, to: number): Promise<void> {
	for (let at = from; at < to; at += TOGETHER)
		await Promise.all(Array.from({ length: Math.min(TOGETHER, to - at) }, (_, i) => visit(harness, at + i)));
	await until('every room left memory', () => harness.rooms.stats().rooms === 0);
}

/** What is left when nothing can be freed any more. */
async function heap(): Promise<number> {
	let least = Infinity;
	for (let i = 0; i < 6; i++) {
		await new Promise((resolve) => setImmediate(resolve));
		globalThis.gc?.();
		least = Math.min(least, process.memoryUsage().heapUsed + process.memoryUsage().external);
	}
	return least;
}

await conduct(
	{ id: 'R36', title: 'documents opened, written and left', bound: 'heap within 15 % of the start after 1,000' },
	async ({ full }) => {
		if (!globalThis.gc) throw new Unable('runs only with --expose-gc');
		const documents = full ? 1_000 : 60;
		const harness = await startRooms({ limits: { idleMs: 0, sweepMs: 5 } });
		await visitAll(harness, 0, WARM_UP);
		const before = await heap();
		await visitAll(harness, WARM_UP, WARM_UP + documents);
		const after = await heap();
		const { connections } = harness.rooms.stats();
		const probe = await SyncClient.join(harness.url, 'draft.insights', 'p7');
		expect('the first ones are still on disk', Object.keys(probe.items).length === EDITS);
		probe.cut();
		checkIntegrity(harness.dataDir);
		await harness.stop();
		const [from, to] = [before, after].map((bytes) => (bytes / 2 ** 20).toFixed(1));
		const share = after / before - 1;
		return {
			figure: `${documents} documents, heap ${from} → ${to} MB (${(share * 100).toFixed(1)} %), ${connections} connections left`,
			kept: share <= GROWTH && connections === 0
		};
	}
);
