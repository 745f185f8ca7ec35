/** What a workload is, and what most of them share. */
import { percentile } from '../figures.ts';
import type { ServerName } from './dialect.ts';
import type { Reading } from './reading.ts';
import type { ServerProcess } from './server-process.ts';

export interface Settings {
	/** How long a steady load is measured. */
	readonly seconds: number;
	/** Before that, so that the servers' code is compiled. */
	readonly warmSeconds: number;
	/** Only shows that everything runs. */
	readonly smoke: boolean;
}

/** By name; a figure that a server cannot have is left out. */
export type Figures = Readonly<Record<string, number>>;

export interface Column {
	readonly key: string;
	readonly label: string;
	/** Digits behind the point. */
	readonly digits: number;
	/** Shown as a multiple of the raw server's, too. */
	readonly ratio?: boolean;
	/** What it is, in one sentence. */
	readonly means: string;
}

export interface Workload {
	readonly name: string;
	readonly title: string;
	/** What happens, and what is counted. */
	readonly about: string;
	readonly columns: readonly Column[];
	/** Makes what is sent, once for all servers; the result runs it on one. */
	prepare(settings: Settings): (server: ServerName) => Promise<Figures>;
}

export interface Spent extends Reading {
	readonly wallMs: number;
	/** Of the generator: near 100 and it is what was measured. */
	readonly generatorPercent: number;
}

/** What the server spent while `act` ran. */
export async function measured<T>(server: ServerProcess, act: () => Promise<T>): Promise<{ spent: Spent; result: T }> {
	await server.beginProfile();
	const before = await server.read();
	const own = process.cpuUsage();
	const start = performance.now();
	const result = await act();
	// A server that is behind answers late, and has been working until then.
	const after = await server.read();
	const wallMs = performance.now() - start;
	const { user, system } = process.cpuUsage(own);
	await server.endProfile();
	return {
		spent: { ...after, cpuMs: after.cpuMs - before.cpuMs, wallMs, generatorPercent: (user + system) / 10 / wallMs },
		result
	};
}

/** Percentiles of latencies, milliseconds. @throws when nothing was measured */
export function latencyFigures(latencies: readonly number[]): Figures {
	if (latencies.length === 0) throw new Error('nothing was measured');
	return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), max: percentile(latencies, 1) };
}

export const COLUMN = {
	cpuPerDelivery: {
		key: 'cpuPerDelivery',
		label: 'CPU µs per delivery',
		digits: 2,
		ratio: true,
		means: 'processor time of the server (all threads) divided by edits × people who had to get them'
	},
	p50: {
		key: 'p50',
		label: 'p50 ms',
		digits: 1,
		means: 'half of the edits took no longer from being sent to being with an observer'
	},
	p99: {
		key: 'p99',
		label: 'p99 ms',
		digits: 1,
		ratio: true,
		means: '99 of 100 edits took no longer from being sent to being with an observer'
	},
	max: { key: 'max', label: 'max ms', digits: 0, means: 'the slowest edit' },
	cpu: { key: 'cpu', label: 'CPU %', digits: 1, means: 'of one core, of the server' },
	loopP99: {
		key: 'loopP99',
		label: 'loop p99 ms',
		digits: 1,
		means: 'in 99 of 100 samples the server’s event loop was no later'
	},
	loopMax: { key: 'loopMax', label: 'loop max ms', digits: 0, means: 'the latest the server’s event loop was' },
	rss: { key: 'rss', label: 'RSS MB', digits: 0, means: 'memory of the server process at the end' },
	generator: {
		key: 'generator',
		label: 'load CPU %',
		digits: 0,
		means: 'of the generator’s core: near 100 it was the generator that was measured'
	}
} as const satisfies Record<string, Column>;

export const loopFigures = ({ loopP99Ms, loopMaxMs, rssBytes, cpuMs, wallMs, generatorPercent }: Spent): Figures => ({
	cpu: (cpuMs / wallMs) * 100,
	loopP99: loopP99Ms,
	loopMax: loopMaxMs,
	rss: rssBytes / 2 ** 20,
	generator: generatorPercent
});
