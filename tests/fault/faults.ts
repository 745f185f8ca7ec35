/**
 * The fault checks, one process each, a few at a time. With `--full` they run at the length of the targets, one after the other so
 * that what is measured is the server's, and REPORT.md says what came of it.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Told } from './conduct.ts';
import { writeReport } from './report.ts';

export interface FaultOptions {
	readonly full: boolean;
	/** Ids of rows; all of them when empty. */
	readonly rows: readonly string[];
}

interface Check {
	readonly id: string;
	readonly file: string;
}

const check = (id: string, file: string): Check => ({ id, file });
/** In the order of their numbers; the first is also the longest. */
const CHECKS: readonly Check[] = [
	check('R02', 'kill-nine.ts'),
	check('R04', 'fsync-fails.ts'),
	check('R05', 'disk-full.ts'),
	check('R06', 'bit-flips.ts'),
	check('R07', 'failed-load.ts'),
	check('R08', 'compaction.ts'),
	check('R09', 'unload-window.ts'),
	check('R10', 'convergence.ts'),
	check('R16', 'half-open.ts'),
	check('R17', 'superseded.ts'),
	check('R18', 'storm.ts'),
	check('R19', 'stalled.ts'),
	check('R20', 'order.ts'),
	check('R21', 'lost-message.ts'),
	check('R22', 'last-words.ts'),
	check('R27', 'shutdown.ts'),
	check('R32', 'long-reader.ts'),
	check('R35', 'mutated-frames.ts'),
	check('R36', 'memory.ts')
];
/** Much of a check is waiting. */
const LANES = 3;
const DEADLINE_MS = { short: 300_000, full: 1_800_000 };
/** After SIGTERM, in which a check ends what it started. */
const GRACE_MS = 5_000;

function run({ id, file }: Check, full: boolean): Promise<Told> {
	const path = fileURLToPath(new URL(file, import.meta.url));
	const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
	const child = spawn(process.execPath, [...flags, path, ...(full ? ['--full'] : [])], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		// Threads come and go in some checks; what their allocators keep for themselves would be measured as ours.
		env: { ...process.env, MALLOC_ARENA_MAX: '2' }
	});
	const deadline = full ? DEADLINE_MS.full : DEADLINE_MS.short;
	const term = setTimeout(() => child.kill('SIGTERM'), deadline);
	const kill = setTimeout(() => child.kill('SIGKILL'), deadline + GRACE_MS);
	const silent = { id, title: file, bound: 'ends by itself', verdict: 'broken', seconds: deadline / 1000 } as const;
	return new Promise((resolve) => {
		let told: Told | null = null;
		child.on('message', (message: Told) => (told = message));
		child.on('exit', (code, signal) => {
			clearTimeout(term);
			clearTimeout(kill);
			resolve(told ?? { ...silent, figure: `ended without a word: ${code ?? signal}` });
		});
	});
}

async function lane(checks: Check[], full: boolean, told: Told[]): Promise<void> {
	for (let next = checks.shift(); next; next = checks.shift()) {
		const one = await run(next, full);
		told.push(one);
		// Row by row: a long run that is ended early has shown something all the same.
		if (full) await writeReport([one]);
	}
}

export interface FaultCount extends Readonly<Record<'passed' | 'failed' | 'skipped', number>> {
	/** The rows that broke, with what they showed. */
	readonly failures: readonly string[];
}

/** Each row counts as one test. */
export async function runFaults({ full, rows }: FaultOptions): Promise<FaultCount> {
	const chosen = CHECKS.filter(({ id }) => rows.length === 0 || rows.includes(id));
	const told: Told[] = [];
	await Promise.all(Array.from({ length: full ? 1 : LANES }, () => lane(chosen, full, told)));
	const count = (verdict: Told['verdict']): number => told.filter((each) => each.verdict === verdict).length;
	const broken = told.filter(({ verdict }) => verdict === 'broken');
	const failures = broken.map(({ id, title, figure }) => `${id} ${title}: ${figure}`);
	return { passed: count('kept'), failed: broken.length, skipped: count('skipped'), failures };
}
