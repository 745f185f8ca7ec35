/** Five hundred people lose the line and come back at the same moment, to a board of a megabyte. */
import { percentile } from '../perf/figures.ts';
import { SyncClient } from '../support/sync-client.ts';
import { conduct, expect, isWithin, until } from './conduct.ts';
import { ROOM, come, startCrowded } from './crowd.ts';
import { contentOf } from './stored.ts';

/** As many as a room takes, with the author and two who look. */
const MOST = 497;
const P99_MS = 3_000;
const BLOCKED_MS = 500;
const BOARD = { keys: 50, bytes: 20_000 };

await conduct(
	{ id: 'R18', title: 'everybody comes at once to a board of 1 MB', bound: '500: p99 ≤ 3 s, loop blocked ≤ 0.5 s' },
	async (circumstances) => {
		const { full } = circumstances;
		const people = full ? MOST : 80;
		const child = await startCrowded();
		const author = await SyncClient.join(child.url, ROOM, 'author');
		for (let i = 0; i < BOARD.keys; i++) author.put(`k${i}`, `${i}`.padEnd(BOARD.bytes, 'x'));
		await author.until(() => author.acked === BOARD.keys + 1, 'the board is there');
		await child.read();
		const started = performance.now();
		const crowd = Array.from({ length: people }, (_, i) => come(child, `p${i}`));
		author.put('in the storm', 'x');
		const at = await Promise.all(crowd.map(({ synced }) => synced));
		const { blockedMs, connections } = await child.read();
		const readers = await Promise.all(['r1', 'r2'].map((as) => SyncClient.join(child.url, ROOM, as).catch(() => null)));
		await author.until(() => author.acked === BOARD.keys + 2, 'what was written in the storm is saved');
		for (const reader of readers)
			if (reader) await until('the same for newcomers', () => contentOf(reader.doc) === contentOf(author.doc));
		expect('everybody stays', crowd.every(({ closed }) => closed === null) && connections >= people);
		for (const { socket } of crowd) socket.cut();
		for (const client of [author, ...readers]) client?.cut();
		const p99 = percentile(
			at.map((each) => each - started),
			0.99
		);
		return {
			figure: `${people} people, p99 ${p99.toFixed(0)} ms, loop blocked ${blockedMs.toFixed(0)} ms`,
			kept: isWithin(circumstances, p99, P99_MS) && isWithin(circumstances, blockedMs, BLOCKED_MS)
		};
	}
);
