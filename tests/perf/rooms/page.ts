/** `ROOMS.md`: what was measured, on what, how it is counted, and what it says about our targets. */
import { statfsSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { format } from 'prettier';
import type { Results } from './results.ts';
import { judge } from './targets.ts';
import type { Verdict } from './targets.ts';
import { pageTable, pageVerdicts } from './tables.ts';
import type { Workload } from './workload.ts';

export interface Circumstances {
	readonly runs: number;
	readonly seconds: number;
	readonly date: string;
	/** Processes that wanted a core in the minute before. */
	readonly load: number;
	readonly isPinned: boolean;
	/** Where the servers' data was. */
	readonly folder: string;
}

/** statfs(2): a file system in memory, where flushing costs nothing. */
const TMPFS = 0x01021994;

function machine({ load, isPinned, folder }: Circumstances): string {
	const core = cpus()[0]?.model.trim() ?? 'unknown processor';
	const memory = Math.round(totalmem() / 2 ** 30);
	const pinned = isPinned
		? 'The server on core 0, the load on core 1.'
		: 'Server and load were **not** kept on cores of their own.';
	const busy =
		load > 1 ? ` **The machine was busy before (load ${load.toFixed(1)}): measure again when it is quiet.**` : '';
	const disk = statfsSync(folder).type === TMPFS ? ' **The data lay in memory: flushing cost nothing here.**' : '';
	return `${cpus().length} cores (${core}), ${memory} GB, Linux ${release()}, Node ${process.version}. ${pinned}${busy}${disk}`;
}

const HOW = `## How it is measured

Four servers, each in a process of its own, one after the other in the same run, in a different order each time:

- **raw \`ws\`**: the limit. \`ws\` 8 without a document: one \`send\` per other socket; who asks for the state gets cached bytes.
- **ours**: \`createRooms\` on the real SQLite database with its writer thread, \`synchronous=FULL\`, the guard, acknowledgements; the flags the app is started with. Nobody sees an edit before it is on disk.
- **@y/websocket-server 0.1.1** as its \`server.js\` starts it, with the \`ws\` 6 it asks for; no persistence.
- **@hocuspocus/server 4.7.0** with its defaults, loading and storing a file per document.

The load is one process that speaks each server's frames over bare sockets, sends the same update bytes, made beforehand, to every server, and counts every frame of every client. Each edit carries a mark. Two observers a room look for the marks: latency is from sending an edit to an observer having it, and every mark is looked up among those that were sent. A figure only counts if what it measures took place: in the end one more edit must reach every client, nothing may be lost or made up, no socket may have been closed, and Yjs documents made of what the observers got must equal the one that was written and the one a newcomer gets. Otherwise the command fails.

**Limits of ours** are those of production, except in the two saturation workloads: there the pace of a single connection (60 messages a second, 512 KiB a second) is lifted, because 60 sockets stand for many more people. The door (cookie, origin, handshakes per address) is not part of it: \`server/http\` answers it before a room is asked, and one address opens everything here.

Reading the tables: the median of the runs, then, after “·”, the median of its multiples of the raw server in the same run, then the range. CPU is the server's user and system time, all threads. Loop is how late the server's event loop was, sampled every 10 ms.`;

/** Each figure once, in the order in which the tables have them. */
function meanings(workloads: readonly Workload[]): string {
	const lines = workloads.flatMap(({ columns }) => columns.map(({ label, means }) => `- _${label}_: ${means}`));
	return [...new Set(lines)].join('\n');
}

const section = (results: Results, workload: Workload): string =>
	[`### ${workload.title}`, '', workload.about, '', pageTable(results, workload), ''].join('\n');

function reasons(verdicts: readonly Verdict[]): string[] {
	const missed = verdicts.filter(({ isReached, target }) => !isReached && target.why !== undefined);
	const by = Map.groupBy(missed, ({ target }) => target.why);
	const lines = [...by].map(([why, all]) => `- **${all.map(({ target }) => target.says).join('; ')}**: ${why}`);
	return lines.length === 0 ? [] : ['Not reached, and why:', '', ...lines, ''];
}

/** As the formatter of the house would leave it. */
export function page(results: Results, workloads: readonly Workload[], how: Circumstances): Promise<string> {
	const verdicts = judge(results);
	const reached = verdicts.filter(({ isReached }) => isReached).length;
	const text = [
		'# What the room server takes',
		'',
		`Written by \`npm run bench\` on ${how.date}. ${machine(how)} Medians of ${how.runs} interleaved runs; steady loads are measured for ${how.seconds} s. Figures of different machines cannot be compared, only their ratios.`,
		'',
		`## Targets: ${reached} of ${verdicts.length} reached`,
		'',
		pageVerdicts(verdicts),
		'',
		...reasons(verdicts),
		HOW,
		'',
		'## Figures',
		'',
		meanings(workloads),
		'',
		...workloads.map((workload) => section(results, workload))
	].join('\n');
	return format(text, { parser: 'markdown', useTabs: true });
}
