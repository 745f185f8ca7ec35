/** What our server is to reach, durability included, and whether it did. From the plan for the room server, “Measured”. */
import type { ServerName } from './dialect.ts';
import type { Results } from './results.ts';

export interface Target {
	readonly workload: string;
	readonly key: string;
	/** Compare the multiple of the raw server's figure in the same run, or the figure itself. */
	readonly of: 'ratio' | 'figure';
	readonly most?: number;
	readonly least?: number;
	readonly says: string;
	/** Printed where it is missed: why, and what was tried. */
	readonly why?: string;
}

const P99 =
	'An edit is on disk before anybody sees it: a commit takes 1–2 ms, single ones up to 25, and raw passes it on within one. At 1,000 edits/s they share a turn every 16 ms, a frame of a screen: without, p99 was 7–15 × and the CPU twice as much. At 100 they do not wait for each other any more: sharing gave p50 11 ms instead of 3 and p99 21–23 instead of 10–14. Switching off SQLite’s checkpoints changed nothing that could be told from noise.';

const JOIN =
	'Whoever comes gets two answers (hello and who is there, then the document), the raw server gives one, and each is asked about access once more when the room is there. What was encoded for the first serves all the others.';

const ROOMS =
	'The server’s core is full. Single short runs on a quiet machine gave 501–589 k; before turns shared a beat, and with it a commit, it was 155–430 k.';

const STALL =
	'300 MB arrive within half a second at the core of the load, which is full as well, and those who watch for edits are in the same process: the server’s own loop is late by about half of it at most. Others hold up everybody for one to two seconds here.';

export const TARGETS: readonly Target[] = [
	{
		workload: 'fan-100',
		key: 'cpuPerDelivery',
		of: 'ratio',
		most: 1.6,
		says: 'CPU per delivery at 100 edits/s, × raw',
		why: 'At this pace nearly every edit is a turn of its own: the writes that raw makes too, the guard and the document, and a commit in the writer thread, which takes a fifth of the processor time (counted per thread) and has to be woken and to wake. Sharing turns saves a tenth of it (2.3–2.4 × instead of 2.6–2.7) and makes everybody wait 11 ms instead of 3: not worth it.'
	},
	{ workload: 'fan-100', key: 'p99', of: 'ratio', most: 2, says: 'p99 at 100 edits/s, × raw', why: P99 },
	{
		workload: 'fan-1000',
		key: 'cpuPerDelivery',
		of: 'ratio',
		most: 0.9,
		says: 'CPU per delivery at 1,000 edits/s, × raw'
	},
	{ workload: 'fan-1000', key: 'p99', of: 'ratio', most: 2, says: 'p99 at 1,000 edits/s, × raw', why: P99 },
	{ workload: 'full', key: 'deliveries', of: 'figure', least: 1e6, says: 'deliveries/s, 1 × 60' },
	{ workload: 'full', key: 'longestGap', of: 'figure', most: 1_000, says: 'longest freeze under overload, 1 × 60, ms' },
	{
		workload: 'full-rooms',
		key: 'deliveries',
		of: 'figure',
		least: 6e5,
		says: 'deliveries/s, 20 × 30',
		why: ROOMS
	},
	{
		workload: 'full-rooms',
		key: 'longestGap',
		of: 'figure',
		most: 1_000,
		says: 'longest freeze under overload, 20 × 30, ms'
	},
	{ workload: 'join-1', key: 'last', of: 'ratio', most: 1.5, says: '60 joins of 1 MB, last one in, × raw', why: JOIN },
	{ workload: 'join-1', key: 'stall', of: 'figure', most: 50, says: '60 joins of 1 MB, others’ stall, ms' },
	{ workload: 'join-5', key: 'last', of: 'ratio', most: 1.5, says: '60 joins of 5 MB, last one in, × raw', why: JOIN },
	{
		workload: 'join-5',
		key: 'stall',
		of: 'figure',
		most: 50,
		says: '60 joins of 5 MB, others’ stall, ms',
		why: STALL
	},
	{ workload: 'storm', key: 'last', of: 'ratio', most: 1.5, says: '300 reload, last one in, × raw', why: JOIN },
	{
		workload: 'storm-back',
		key: 'last',
		of: 'ratio',
		most: 1.5,
		says: '300 come back with what they had, × raw',
		why: JOIN
	},
	{ workload: 'idle', key: 'rss', of: 'figure', most: 80, says: 'KB per idle room and connection' },
	{
		workload: 'idle',
		key: 'unloaded',
		of: 'figure',
		most: 2,
		says: 'KB per unloaded room',
		why: 'Taken as growth of the process, where a few hundred kilobytes are noise: the raw server, which keeps nothing, shows more.'
	},
	{ workload: 'cursors', key: 'cpu', of: 'ratio', most: 0.4, says: 'CPU for cursors, × raw' },
	{
		workload: 'stalled',
		key: 'effect',
		of: 'figure',
		most: 1.2,
		says: 'others’ p99 with stalled readers, × before',
		why: 'The same rise (1.8–1.9 in three runs) is there when nobody stalls: the first measure is taken in the first seconds of a board, the second after more than ten. What makes the older board slower is not known: without snapshots, and without checkpoints, it was the same.'
	},
	{ workload: 'durability', key: 'lostSeen', of: 'figure', most: 0, says: 'edits lost that others saw' },
	{ workload: 'durability', key: 'lostAcked', of: 'figure', most: 0, says: 'edits lost that were acknowledged' }
];

export interface Verdict {
	readonly target: Target;
	readonly value: number;
	readonly isReached: boolean;
	/** How many times the bound the figure is away from it, at least 1; null where it is reached or the bound is 0. */
	readonly missedBy: number | null;
}

export function judge(results: Results, server: ServerName = 'ours'): Verdict[] {
	return TARGETS.flatMap((target) => {
		const cell = results.cell(target.workload, server, target.key);
		const value = target.of === 'ratio' ? cell?.ratio : cell?.value;
		if (value === undefined) return [];
		const { most = Infinity, least = -Infinity } = target;
		const isReached = value <= most && value >= least;
		const factor = value > most ? value / most : least / value;
		return [{ target, value, isReached, missedBy: isReached || !Number.isFinite(factor) ? null : factor }];
	});
}
