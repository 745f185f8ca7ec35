/** What a bench measures, and how it is shown: a table on the console and `RESULTS.md`. */
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';

export interface Figure {
	/** What was measured, as a heading in a table. */
	readonly name: string;
	readonly value: number;
	readonly unit: 'ms' | 'kB' | 'count' | 'score';
	/** The most it may be; without one the figure is shown for comparison only. */
	readonly target?: number;
	/** How it is counted, in one sentence. */
	readonly counts: string;
}

export interface Part {
	readonly title: string;
	/** The circumstances everything in this part was measured under. */
	readonly setting: string;
	readonly figures: readonly Figure[];
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The smallest value that at least this share of all values does not exceed; 0 when there are none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs something several times; of each figure the median remains. */
export async function medianOf(runs: number, run: () => Promise<Figure[]>): Promise<Figure[]> {
	const all: Figure[][] = [];
	for (let i = 0; i < runs; i++) all.push(await run());
	return all[0]!.map((figure, i) => ({ ...figure, value: median(all.map((figures) => figures[i]!.value)) }));
}

/** Processes that wanted a core in the last minute; more than two of them beside the bench, and its figures say little. */
export const busy = (): number => loadavg()[0] ?? 0;

const isMissed = ({ value, target }: Figure): boolean => target !== undefined && value > target;

function shown(value: number, unit: Figure['unit']): string {
	if (unit === 'count') return String(value);
	if (unit === 'score') return value.toFixed(3);
	return `${value < 20 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

export function printed(parts: readonly Part[]): string {
	const lines = parts.flatMap(({ title, figures }) => [
		`\n${title}`,
		...figures.map((figure) => {
			const { name, value, unit, target } = figure;
			const aim = target === undefined ? '' : `≤ ${shown(target, unit)}${isMissed(figure) ? '  missed' : ''}`;
			return `  ${name.padEnd(60)}${shown(value, unit).padStart(10)}  ${aim}`;
		})
	]);
	return lines.join('\n');
}

function section({ title, setting, figures }: Part): string {
	const rows = figures.map((figure) => {
		const { name, value, unit, target, counts } = figure;
		const aim = target === undefined ? '–' : `≤ ${shown(target, unit)}`;
		return `| ${name} | ${shown(value, unit)} | ${aim} | ${counts} |`;
	});
	const head = ['| What | Figure | Target | How it is counted |', '| --- | ---: | ---: | --- |'];
	return [`## ${title}`, '', setting, '', ...head, ...rows, ''].join('\n');
}

/** As the formatter of the house would leave it. `runs`: how often the cheap parts ran; `load`: how busy the machine was before. */
export function results(parts: readonly Part[], runs: number, date: string, load: number): Promise<string> {
	const missed = parts.flatMap(({ title, figures }) =>
		figures
			.filter(isMissed)
			.map(
				({ name, value, unit, target }) =>
					`- **${title}:** “${name}” misses its target: ${shown(value, unit)} instead of at most ${shown(target!, unit)}.`
			)
	);
	const text = [
		'# What the pages take',
		'',
		`Written by \`npm run bench:ui\` on ${date}; ${cpus().length} cores, no GPU, server, browser and scripted people on the same machine. Medians of ${runs} runs where a part says so. Load of the machine before the start: ${load.toFixed(1)}${load > 2 ? ' – **it was busy with other things, so these figures are worse than the pages are; measure again when it is quiet**' : ''}. Nothing fails when a figure is worse: compare figures of the same machine.`,
		'',
		'## Missed',
		'',
		...(missed.length > 0 ? missed : ['Nothing: every figure with a target keeps it.']),
		'',
		...parts.map(section)
	].join('\n');
	return format(text, { parser: 'markdown', useTabs: true });
}
