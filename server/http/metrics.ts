/** `/metrics`: a small, honest Prometheus text. Counts and durations only; no label names a person, a workshop or a room. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Counter {
	readonly name: string;
	readonly help: string;
	readonly type: 'counter' | 'gauge';
	readonly read: () => number;
}

export interface Metrics {
	write(): string;
	close(): void;
}

const NANOSECONDS = 1e9;
/** How often the loop is probed, in milliseconds; part of what the histogram records, so it is taken off again. */
const RESOLUTION_MS = 20;

export function createMetrics(counters: readonly Counter[]): Metrics {
	const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delay.enable();
	const loop = (quantile: number): number =>
		Math.max(0, delay.percentile(quantile * 100) / NANOSECONDS - RESOLUTION_MS / 1000);
	return {
		write() {
			const lines = counters.flatMap(({ name, help, type, read }) => [
				`# HELP einklang_${name} ${help}`,
				`# TYPE einklang_${name} ${type}`,
				`einklang_${name} ${read()}`
			]);
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
