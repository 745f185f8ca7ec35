/**
 * As much as goes: a fixed number of edits is on its way at any time, the next leaves when one has arrived. Then more than goes,
 * to see whether a server that cannot keep up still moves.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Limits } from '#server/rooms/limits.ts';
import { Load, OBSERVERS } from '../load.ts';
import { makeScript } from '../script.ts';
import { ServerProcess } from '../server-process.ts';
import { COLUMN, latencyFigures, loopFigures, measured } from '../workload.ts';
import type { Figures, Workload } from '../workload.ts';

/** Edits on their way, all rooms together: enough for every server to have a queue. */
const IN_FLIGHT = 2_400;
/** After that a server that has not let one round through is given up. */
const PATIENCE_MS = 60_000;
/** More than the server took, as a multiple of it. */
const TOO_MUCH = 1.3;
/** The most edits a second that a script is made for. */
const MOST_PER_SECOND = 40_000;

/** One generator stands for many more people than are connected: the pace of a single person is not what is measured. */
const LIMITS: Partial<Limits> = {
	messagesPerSecond: 1e6,
	messageBurst: 1e6,
	bytesPerSecond: 1e9,
	byteBurst: 1e9,
	floodDebt: 1e6
};

/** Keeps `IN_FLIGHT` edits on their way. @returns how many arrived, and how long that took */
async function flood(load: Load, seconds: number, keep: number): Promise<{ edits: number; wallMs: number }> {
	const start = performance.now();
	const before = load.seen;
	let over = false;
	let scheduled = false;
	const refill = (): void => {
		scheduled = false;
		const free = over ? 0 : Math.min(IN_FLIGHT - (load.sent.count - load.seen), load.left - keep);
		for (let i = 0; i < free; i++) load.sendNext();
	};
	for (const observer of load.observers.flat())
		observer.onNew = () => {
			if (scheduled || over) return;
			scheduled = true;
			setImmediate(refill);
		};
	refill();
	// Less than one round says nothing about how many rounds a second there are.
	const isEnough = (): boolean => performance.now() - start > seconds * 1_000 && load.seen - before > IN_FLIGHT;
	while (!isEnough() && load.left > keep) {
		if (performance.now() - start > PATIENCE_MS) throw new Error(`${load.server.name} takes next to nothing`);
		load.assertConnected();
		await delay(5);
	}
	over = true;
	const result = { edits: load.seen - before, wallMs: performance.now() - start };
	for (const observer of load.observers.flat()) observer.onNew = null;
	return result;
}

async function overload(load: Load, perSecond: number, seconds: number): Promise<Figures> {
	load.measure();
	const start = performance.now();
	const sent = await load.write(perSecond, seconds);
	const sentMs = performance.now() - start;
	await load.drained();
	const wallMs = performance.now() - start;
	return {
		longestGap: Math.max(...load.observers.flat().map(({ longestGapMs }) => longestGapMs)),
		behind: wallMs - sentMs,
		overloaded: (sent / wallMs) * 1_000
	};
}

async function run(
	load: Load,
	{ rooms, people }: { rooms: number; people: number },
	seconds: number
): Promise<Figures> {
	await flood(load, Math.min(1, seconds), load.left / 2);
	await load.drained();
	load.measure();
	const before = load.seen;
	const { spent, result } = await measured(load.server, () => flood(load, seconds, load.left / 3));
	const arrived = load.seen - before;
	await load.drained();
	const perSecond = (result.edits / result.wallMs) * 1_000;
	const latencies = latencyFigures(load.latencies);
	const more = await overload(
		load,
		perSecond * TOO_MUCH,
		Math.min(seconds, (load.left - rooms) / (perSecond * TOO_MUCH))
	);
	return {
		deliveries: perSecond * (people - 1),
		edits: perSecond,
		...latencies,
		cpuPerDelivery: (spent.cpuMs * 1_000) / (arrived * (people - 1)),
		...loopFigures(spent),
		longestGap: more.longestGap!,
		behind: more.behind!
	};
}

const COLUMNS = [
	{
		key: 'deliveries',
		label: 'deliveries/s',
		digits: 0,
		ratio: true,
		means: 'edits that arrived a second × people who had to get them'
	},
	{ key: 'edits', label: 'edits/s', digits: 0, means: 'edits that arrived a second' },
	COLUMN.p50,
	COLUMN.p99,
	COLUMN.cpuPerDelivery,
	COLUMN.cpu,
	COLUMN.loopMax,
	{
		key: 'longestGap',
		label: 'longest freeze ms',
		digits: 0,
		means: `at ${TOO_MUCH} × what it took: the longest time in which an observer got nothing new`
	},
	{ key: 'behind', label: 'behind ms', digits: 0, means: 'after that: how long until everything had arrived' },
	COLUMN.rss,
	COLUMN.generator
];

export function saturation(name: string, size: { readonly rooms: number; readonly people: number }): Workload {
	const { rooms, people } = size;
	return {
		name,
		title: `Saturation, ${rooms} × ${people} people`,
		about: `${IN_FLIGHT.toLocaleString('en')} edits are on their way at any time; then ${TOO_MUCH} times what the server took is sent, whether it keeps up or not.`,
		columns: COLUMNS,
		prepare({ seconds, smoke }) {
			const measuredSeconds = smoke ? 0.5 : Math.min(5, seconds);
			const edits = Math.ceil(MOST_PER_SECOND * measuredSeconds * (smoke ? 1 : 1.5)) + rooms;
			const script = makeScript({ rooms, editors: people - OBSERVERS, edits });
			return async (name) => {
				const server = await ServerProcess.start(name, { limits: LIMITS });
				const load = await Load.join({ server, script, people });
				const figures = await run(load, size, measuredSeconds);
				await load.prove();
				load.leave();
				await server.stop();
				return figures;
			};
		}
	};
}
