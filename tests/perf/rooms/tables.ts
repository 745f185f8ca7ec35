/** Results as tables: on the console and in the page. */
import { SERVERS } from './dialect.ts';
import type { ServerName } from './dialect.ts';
import type { Results } from './results.ts';
import type { Verdict } from './targets.ts';
import type { Column, Workload } from './workload.ts';

export const SERVER_TITLE: Record<ServerName, string> = {
	raw: 'raw `ws`',
	ours: '**ours**',
	'ws-server': '@y/websocket-server 0.1.1',
	hocuspocus: '@hocuspocus/server 4.7.0'
};

export const number = (value: number, digits: number): string =>
	value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function shown(
	results: Results,
	workload: Workload,
	server: ServerName,
	{ key, digits, ratio }: Column,
	spread: boolean
): string {
	const cell = results.cell(workload.name, server, key);
	if (!cell) return '–';
	const range = spread && cell.most > cell.least ? ` (${number(cell.least, digits)}–${number(cell.most, digits)})` : '';
	const times = ratio && cell.ratio !== undefined && server !== 'raw' ? ` · ${number(cell.ratio, 2)} ×` : '';
	return `${number(cell.value, digits)}${times}${range}`;
}

export function consoleTable(results: Results, workload: Workload): string {
	const head = ['', ...workload.columns.map(({ label }) => label)];
	const rows = SERVERS.map((server) => [
		server,
		...workload.columns.map((column) => shown(results, workload, server, column, false))
	]);
	const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
	const line = (row: string[]): string => `  ${row.map((text, i) => text.padStart(widths[i]!)).join('  ')}`;
	return [`\n${workload.title}`, line(head), ...rows.map(line)].join('\n');
}

export function pageTable(results: Results, workload: Workload): string {
	const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	return [
		row(['', ...workload.columns.map(({ label }) => label)]),
		row(['---', ...workload.columns.map(() => '---:')]),
		...SERVERS.map((server) =>
			row([SERVER_TITLE[server], ...workload.columns.map((column) => shown(results, workload, server, column, true))])
		)
	].join('\n');
}

const bound = ({ most, least }: Verdict['target']): string =>
	most === undefined ? `≥ ${least!.toLocaleString('en')}` : `≤ ${most.toLocaleString('en')}`;
const said = (value: number): string => number(value, value >= 100 || value === 0 ? 0 : 2);
function outcome({ isReached, missedBy }: Verdict): string {
	if (isReached) return 'reached';
	return missedBy === null ? 'missed' : `missed by ${number(missedBy, missedBy < 10 ? 1 : 0)} ×`;
}

export function consoleVerdicts(verdicts: readonly Verdict[]): string {
	const lines = verdicts.map(
		(verdict) =>
			`  ${verdict.target.says.padEnd(52)}${said(verdict.value).padStart(10)}  ${bound(verdict.target).padStart(11)}  ${outcome(verdict)}`
	);
	return ['\nOurs, against its targets', ...lines].join('\n');
}

export const pageVerdicts = (verdicts: readonly Verdict[]): string =>
	[
		'| Target | Figure | Bound | |',
		'| --- | ---: | ---: | --- |',
		...verdicts.map((verdict) => {
			const result = verdict.isReached ? 'reached' : `**${outcome(verdict)}**`;
			return `| ${verdict.target.says} | ${said(verdict.value)} | ${bound(verdict.target)} | ${result} |`;
		})
	].join('\n');
