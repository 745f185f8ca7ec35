/** Some people's devices stop reading: nobody else may notice. */
import { setTimeout as delay } from 'node:timers/promises';
import { Load, OBSERVERS } from '../load.ts';
import { makeScript } from '../script.ts';
import { ServerProcess } from '../server-process.ts';
import { percentile } from '../../figures.ts';
import { COLUMN, loopFigures, measured } from '../workload.ts';
import type { Figures, Workload } from '../workload.ts';

const PEOPLE = 60;
const STALLED = 5;
const PER_SECOND = 150;
/** With every edit, so that sockets fill: 1.2 MB a second to each. */
const BALLAST_BYTES = 8_000;
/** The system's own buffers take a few seconds to fill; only then does a server notice. */
const FILL_SECONDS = 8;

async function write(load: Load, seconds: number): Promise<number> {
	load.measure();
	await load.write(PER_SECOND, seconds);
	await load.drained();
	return percentile(load.latencies, 0.99);
}

async function run(load: Load, seconds: number, fillSeconds: number): Promise<Figures> {
	const before = await write(load, seconds);
	const stalled = load.clients.slice(-STALLED);
	for (const client of stalled) client.stall();
	const start = await load.server.read();
	await load.write(PER_SECOND, fillSeconds);
	await load.drained();
	const { spent, result: p99 } = await measured(load.server, () => write(load, seconds));
	const dropped = load.clients.slice(0, -STALLED).filter(({ closed }) => closed !== null);
	if (dropped.length > 0)
		throw new Error(`${load.server.name} closed the sockets of ${dropped.length} people who were reading`);
	return {
		before,
		p99,
		effect: p99 / before,
		grown: (spent.rssBytes - start.rssBytes) / 2 ** 20,
		...loopFigures(spent)
	};
}

export const stalled: Workload = {
	name: 'stalled',
	title: `A stalled reader: ${STALLED} of ${PEOPLE} stop reading`,
	about: `One room of ${PEOPLE}; ${PER_SECOND} edits a second, each with ${BALLAST_BYTES / 1_000} kB that replace earlier ones. First everybody reads; then ${STALLED} do not, and after ${FILL_SECONDS} s, when the system’s buffers are full, the same is measured again. A server may close the sockets that do not read, and no others.`,
	columns: [
		{ key: 'before', label: 'p99 before, ms', digits: 1, means: 'latency while everybody reads' },
		{ ...COLUMN.p99, ratio: true, label: 'p99 after, ms', means: 'latency of the others while some do not read' },
		{ key: 'effect', label: 'after / before', digits: 2, means: 'what those who do not read cost the others' },
		{ key: 'grown', label: 'RSS grew MB', digits: 0, means: 'memory of the server process since they stopped' },
		COLUMN.cpu,
		COLUMN.loopMax,
		COLUMN.generator
	],
	prepare({ seconds, smoke }) {
		const fillSeconds = smoke ? 0.5 : FILL_SECONDS;
		const editors = PEOPLE - OBSERVERS - STALLED;
		const edits = Math.ceil(PER_SECOND * (2 * seconds + fillSeconds)) + 10;
		const script = makeScript({ rooms: 1, editors, edits, ballast: BALLAST_BYTES });
		return async (name) => {
			const server = await ServerProcess.start(name);
			const load = await Load.join({ server, script, people: PEOPLE });
			const figures = await run(load, seconds, fillSeconds);
			await load.prove(new Set(load.clients.slice(-STALLED)));
			load.leave();
			await delay(50);
			await server.stop();
			return figures;
		};
	}
};
