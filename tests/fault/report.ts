/** Writes REPORT.md: what was done to the server at full length, on which machine, and what came of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { format } from 'prettier';
import type { Told } from './conduct.ts';

const FILE = new URL('./REPORT.md', import.meta.url);
const ROW = /^\| (R\d\d)/;

/** Rows of an earlier run that were not run again. */
function readRows(): Map<string, string> {
	const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : [];
	return new Map(lines.flatMap((line) => (ROW.test(line) ? [[line.slice(2, 5), line] as const] : [])));
}

function commit(): string {
	try {
		return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
	} catch {
		return 'unknown';
	}
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

export async function writeReport(told: readonly Told[]): Promise<void> {
	const rows = readRows();
	const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
	for (const { id, title, figure, bound, verdict, seconds } of told) {
		const cells = [
			id,
			title,
			figure,
			bound,
			verdict,
			`${Math.round(seconds)} s, ${when}, load ${(loadavg()[0] ?? 0).toFixed(0)}`
		];
		rows.set(id, `| ${cells.map(cell).join(' | ')} |`);
	}
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`;
	const text = `# What was done to the server, and what came of it

Written by \`npm run test:fault -- --full\` (single rows: \`--rows R08,R09\`); \`npm test\` runs the same checks for a few seconds each.
What each row promises is in \`22-reliability.md\`; every check also reads back that what was acknowledged is there, that everybody has the same document, and that SQLite's \`integrity_check\` is clean.

${when} UTC, commit ${commit()}, on ${machine}; ${(loadavg()[0] ?? 0).toFixed(1)} processes wanted a core in the last minute.

| row | what was done | figure | bound | verdict | took, when (UTC), load |
| --- | --- | --- | --- | --- | --- |
${[...rows]
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([, line]) => line)
	.join('\n')}
`;
	writeFileSync(FILE, await format(text, { parser: 'markdown' }));
}
