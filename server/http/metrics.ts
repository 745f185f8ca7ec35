/** `/metrics`: a small, honest Prometheus text. Counts and durations only; no label names a person, a workshop or a room. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Counter {
	readonly name: string;
	readonly help: string;
	readonly type: 'counter' | 'gauge';
	/** One number, or one for each value of a label. */
	readonly read: () => number | Labelled;
}

export interface Labelled {
	readonly label: string;
	readonly values: ReadonlyMap<string | number, number>;
}

/** How long something takes. */
export interface Distribution {
	readonly name: string;
	readonly help: string;
	readonly read: () => {
		/** Cumulative; bounds and sum in seconds. */
		readonly buckets: readonly { readonly upTo: number; readonly count: number }[];
		readonly count: number;
		readonly sum: number;
	};
}

export interface Metrics {
	write(): string;
	close(): void;
}

const NANOSECONDS = 1e9;
/** How often the loop is probed, in milliseconds; part of what the histogram records, so it is taken off again. */
const RESOLUTION_MS = 20;

function writeCounter({ name, help, type, read }: Counter): string[] {
	const reading = read();
	const samples =
		typeof reading === 'number'
			? [`einklang_${name} ${reading}`]
			: [...reading.values].map(([value, count]) => `einklang_${name}{${reading.label}="${value}"} ${count}`);
	return [`# HELP einklang_${name} ${help}`, `# TYPE einklang_${name} ${type}`, ...samples];
}

function writeDistribution({ name, help, read }: Distribution): string[] {
	const { buckets, count, sum } = read();
	return [
		`# HELP einklang_${name} ${help}`,
		`# TYPE einklang_${name} histogram`,
		...buckets.map((bucket) => `einklang_${name}_bucket{le="${bucket.upTo}"} ${bucket.count}`),
		`einklang_${name}_bucket{le="+Inf"} ${count}`,
		`einklang_${name}_sum ${sum}`,
		`einklang_${name}_count ${count}`
	];
}

export function createMetrics(counters: readonly Counter[], distributions: readonly Distribution[] = []): Metrics {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	const loop = (quantile: number): number =>
		Math.max(0, delay.percentile(quantile * 100) / NANOSECONDS - RESOLUTION_MS / 1000);
	return {
		write() {
			const lines = [...counters.flatMap(writeCounter), ...distributions.flatMap(writeDistribution)];
			const name = 'einklang_event_loop_delay_seconds';
			lines.push(`# HELP ${name} How late timers fire, since the last reading`, `# TYPE ${name} summary`);
			for (const quantile of [0.5, 0.99]) lines.push(`${name}{quantile="${quantile}"} ${loop(quantile)}`);
			delay.reset();
			const { rss } = process.memoryUsage();
			lines.push('# TYPE einklang_resident_memory_bytes gauge', `einklang_resident_memory_bytes ${rss}`);
			return `${lines.join('\n')}\n`;
		},
		close: () => delay.disable()
	};
}
