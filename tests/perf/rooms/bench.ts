/**
 * What the room server takes, beside three others in the same run: `npm run bench` prints tables and writes `ROOMS.md`.
 * `-- --only fan-100,join-5` measures some and writes nothing; `--runs 3`, `--seconds 10`; `--servers raw,ours`; `--smoke` only
 * shows that everything runs; `--profile` leaves CPU profiles of the servers in test-results/profiles.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { busy } from '../figures.ts';
import { SERVERS } from './dialect.ts';
import type { ServerName } from './dialect.ts';
import { page } from './page.ts';
import type { Circumstances } from './page.ts';
import { installPeers } from './peers.ts';
import { Results } from './results.ts';
import { endAll, pinGenerator, profileInto, WORK } from './server-process.ts';
import { consoleTable, consoleVerdicts } from './tables.ts';
import { judge } from './targets.ts';
import type { Figures, Settings, Workload } from './workload.ts';
import { WORKLOADS } from './workloads.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string' },
		seconds: { type: 'string' },
		only: { type: 'string' },
		servers: { type: 'string' },
		smoke: { type: 'boolean', default: false },
		profile: { type: 'boolean', default: false }
	}
});
const { smoke, profile } = values;
const runs = Number(values.runs ?? (smoke ? 1 : 3));
const seconds = Number(values.seconds ?? (smoke ? 0.5 : 10));
const settings: Settings = { seconds, warmSeconds: smoke ? 0.2 : Math.min(3, seconds), smoke };

function pick<T extends string>(all: readonly T[], asked: string | undefined): T[] {
	if (asked === undefined) return [...all];
	const wanted = asked.split(',');
	const unknown = wanted.filter((name) => !all.some((each) => each === name));
	if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: ${all.join(', ')}`);
	return all.filter((name) => wanted.includes(name));
}

const names = pick(
	WORKLOADS.map(({ name }) => name),
	values.only
);
const workloads = WORKLOADS.filter(({ name }) => names.includes(name));
const servers = pick(SERVERS, values.servers);

const PROFILES = fileURLToPath(new URL('../../../test-results/profiles', import.meta.url));

/** A different server first each time. */
const inTurn = (run: number): ServerName[] => servers.map((_, i) => servers[(i + run) % servers.length]!);

async function measure(workload: Workload, run: number): Promise<Map<ServerName, Figures>> {
	if (profile) profileInto(join(PROFILES, workload.name));
	const on = workload.prepare(settings);
	const figures = new Map<ServerName, Figures>();
	for (const server of inTurn(run)) {
		process.stdout.write(`run ${run + 1} of ${runs}: ${workload.name}, ${server} … `);
		const start = performance.now();
		figures.set(server, await on(server));
		console.log(`${((performance.now() - start) / 1_000).toFixed(1)} s`);
	}
	return figures;
}

async function write(results: Results, how: Pick<Circumstances, 'runs' | 'load' | 'isPinned'>): Promise<void> {
	const date = new Date().toISOString().slice(0, 10);
	const text = await page(results, workloads, { ...how, seconds, date, folder: WORK });
	writeFileSync(new URL('../ROOMS.md', import.meta.url), text);
}

async function bench(): Promise<void> {
	const load = busy();
	installPeers();
	const isPinned = pinGenerator();
	mkdirSync(WORK, { recursive: true });
	const results = new Results();
	const isWhole = !smoke && !profile && values.only === undefined && values.servers === undefined;
	for (let run = 0; run < runs; run++) {
		for (const workload of workloads) results.add(workload.name, await measure(workload, run));
		// After every run: an hour's work should not be lost to whoever stops it in the last minute.
		if (isWhole) await write(results, { runs: run + 1, load, isPinned });
	}
	for (const workload of workloads) console.log(consoleTable(results, workload));
	console.log(consoleVerdicts(judge(results)));
	if (isWhole) console.log('\nWritten to tests/perf/ROOMS.md');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.on(signal, () => {
		endAll();
		process.exit(130);
	});
process.on('uncaughtException', (error) => {
	endAll();
	console.error(error);
	process.exit(1);
});
await bench();
endAll();
process.exit(0);
