/** All figures of all runs; of each the median, and the median of its multiples of the raw server's in the same run. */
import { median } from '../figures.ts';
import type { ServerName } from './dialect.ts';
import type { Figures } from './workload.ts';

export interface Cell {
	readonly value: number;
	readonly least: number;
	readonly most: number;
	/** How many times the raw server's. */
	readonly ratio?: number;
}

export class Results {
	/** Workload → one map of server → figures for each run. */
	readonly #runs = new Map<string, Map<ServerName, Figures>[]>();

	add(workload: string, figures: Map<ServerName, Figures>): void {
		this.#runs.set(workload, [...(this.#runs.get(workload) ?? []), figures]);
	}

	has(workload: string): boolean {
		return this.#runs.has(workload);
	}

	/** Undefined where the server has no such figure. */
	cell(workload: string, server: ServerName, key: string): Cell | undefined {
		const runs = this.#runs.get(workload) ?? [];
		const values = runs.flatMap((run) => run.get(server)?.[key] ?? []);
		if (values.length === 0) return undefined;
		const ratios = runs.flatMap((run) => {
			const [own, raw] = [run.get(server)?.[key], run.get('raw')?.[key]];
			return own === undefined || !raw ? [] : [own / raw];
		});
		return {
			value: median(values),
			least: Math.min(...values),
			most: Math.max(...values),
			...(ratios.length > 0 ? { ratio: median(ratios) } : {})
		};
	}
}
