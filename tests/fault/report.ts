/** Writes REPORT.md: what was done to the server at full length, on which machine, and what came of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { format } from 'prettier';
import type { Told } from './conduct.ts';

const FILE = new URL('./REPORT.md', import.meta.url);
/** What is known about rows that were seen broken. */
const WHY: Readonly<Record<string, string>> = {
	R32: 'While somebody reads for 30 s nothing of the log can be used again, so it grows with the edits, by 5 kB each: the bound holds up to about 400 edits a second for half a minute (51 MB at 380), not at 480. Sharing turns from two edits on, instead of four, brought it from 93 to 77 MB.'
};

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

function notKept(rows: ReadonlyMap<string, string>): string {
	const broken = [...rows].filter(([, line]) => /\| broken +\|/.test(line)).map(([id]) => id);
	if (broken.length === 0) return '';
	const lines = broken.sort().map((id) => `- **${id}**: ${WHY[id] ?? 'not known yet'}`);
	return `\nNot kept, and why:\n\n${lines.join('\n')}\n`;
}

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
${notKept(rows)}`;
	writeFileSync(FILE, await format(text, { parser: 'markdown' }));
}
