/**
 * SIGTERM under load: the server finishes what it has received, says 1012 to everybody and ends with 0, within what containers
 * wait for; what was acknowledged is on disk, and everybody comes back to it.
 */
import { random } from '../support/random.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { AppChild, seedApp } from './app-child.ts';
import type { Seeded } from './app-child.ts';
import { conduct, expect, isWithin, until } from './conduct.ts';
import { checkIntegrity } from './stored.ts';

const CLIENTS = 200;
const PEOPLE = 20;
const WRITERS = 8;
const BOUND_MS = 8_000;
const BACK_MS = 5_000;

interface Ended {
	readonly exitMs: number;
	readonly backMs: number;
	readonly acked: number;
	readonly lost: number;
}

const openAll = (app: AppChild, seeded: Seeded): SyncClient[] =>
	Array.from({ length: CLIENTS }, (_, i) => app.open(seeded, seeded.tokens[i % PEOPLE] ?? ''));

/** Writers type until the line ends. @returns what was acknowledged */
async function typeUntilTheEnd(writers: readonly SyncClient[], run: number): Promise<string[]> {
	const typed = writers.map(async (client, i) => {
		const keys: string[] = [];
		while (client.closed === null && client.socket.readyState === client.socket.OPEN) {
			const key = `${run}-${i}-${keys.length}`;
			keys.push(key);
			client.put(key, 'x');
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		await client.untilClosed();
		return keys.slice(0, Math.max(0, client.acked - 1));
	});
	return (await Promise.all(typed)).flat();
}

async function end(seeded: Seeded, run: number, lifeMs: number): Promise<Ended> {
	const app = await AppChild.start(seeded.dataDir);
	const clients = openAll(app, seeded);
	await Promise.all(clients.map((client) => client.joined()));
	const typing = typeUntilTheEnd(clients.slice(0, WRITERS), run);
	await new Promise((resolve) => setTimeout(resolve, lifeMs));
	const started = performance.now();
	app.signal('SIGTERM');
	const code = await app.ended;
	const exitMs = performance.now() - started;
	const codes = await Promise.all(clients.map((client) => client.untilClosed()));
	expect(`it ends with 0, not ${code}`, code === 0);
	expect(
		'everybody is told 1012',
		codes.every((each) => each === 1012)
	);
	const acked = await typing;
	const again = await AppChild.start(seeded.dataDir);
	const back = performance.now();
	const returned = clients.map(({ doc }, i) => again.open(seeded, seeded.tokens[i % PEOPLE] ?? '', doc));
	await Promise.all(returned.map((client) => client.joined()));
	const backMs = performance.now() - back;
	const reader = returned.at(-1) as SyncClient;
	await until('all that the writers have is there', () =>
		returned.slice(0, WRITERS).every((client) => Object.keys(client.items).length === Object.keys(reader.items).length)
	);
	const { items } = reader;
	const lost = acked.filter((key) => !(key in items)).length;
	for (const client of returned) client.cut();
	again.signal('SIGTERM');
	await again.ended;
	checkIntegrity(seeded.dataDir);
	return { exitMs, backMs, acked: acked.length, lost };
}

await conduct(
	{
		id: 'R27',
		title: `SIGTERM with ${CLIENTS} clients, ${WRITERS} typing`,
		bound: 'ends with 0 within 8 s, 0 lost, back within 5 s'
	},
	async (circumstances) => {
		const { full, seed } = circumstances;
		const next = random(seed);
		const seeded = await seedApp(PEOPLE);
		const ends: Ended[] = [];
		for (let run = 0; run < (full ? 10 : 1); run++) ends.push(await end(seeded, run, 200 + next(600)));
		const worst = (of: (ended: Ended) => number): number => Math.max(...ends.map(of));
		const lost = ends.reduce((sum, ended) => sum + ended.lost, 0);
		const acked = ends.reduce((sum, ended) => sum + ended.acked, 0);
		const [exitMs, backMs] = [worst(({ exitMs: ms }) => ms), worst(({ backMs: ms }) => ms)];
		return {
			figure: `${ends.length} ends, slowest ${exitMs.toFixed(0)} ms, ${lost} of ${acked} acked lost, all back in ${backMs.toFixed(0)} ms`,
			kept: exitMs <= BOUND_MS && isWithin(circumstances, backMs, BACK_MS) && lost === 0 && acked > 0
		};
	}
);
