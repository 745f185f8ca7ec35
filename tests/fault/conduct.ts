/**
 * How a fault check runs: for itself in one process, to its end, with one line about what it found. Beside the other checks it
 * tells faults.ts the same. `node tests/fault/<check>.ts [--full] [--seed 1]`
 */
import { parseArgs } from 'node:util';

/** A row of the reliability targets. */
export interface Row {
	readonly id: string;
	/** What is done to the server, in a few words. */
	readonly title: string;
	/** When it counts as kept. */
	readonly bound: string;
}

export interface Finding {
	readonly figure: string;
	readonly kept: boolean;
}

export type Verdict = 'kept' | 'broken' | 'skipped';
export interface Told extends Row {
	readonly figure: string;
	readonly verdict: Verdict;
	readonly seconds: number;
}

export interface Circumstances {
	/** At the length the targets name; otherwise a few seconds. */
	readonly full: boolean;
	readonly seed: number;
}

/**
 * Is a measured time or memory within its bound? Judged at full length only, on a machine that has nothing else to do: in the
 * middle of `npm test` how fast a machine is, is no test.
 */
export const isWithin = ({ full }: Circumstances, measured: number, bound: number): boolean =>
	!full || measured <= bound;

/** This machine does not let the fault be made. Counts as skipped, not as passed. */
export class Unable extends Error {}

const ends: (() => unknown)[] = [];
/** Called when the check is over, however it ended; newest first. */
export function atEnd(end: () => unknown): void {
	ends.unshift(end);
}

async function finish(): Promise<void> {
	for (const end of ends.splice(0))
		await Promise.resolve()
			.then(end)
			.catch((error: unknown) => console.error(error));
}

async function find(run: (circumstances: Circumstances) => Promise<Finding>): Promise<[figure: string, Verdict]> {
	const { values } = parseArgs({ options: { full: { type: 'boolean' }, seed: { type: 'string', default: '1' } } });
	try {
		const { figure, kept } = await run({ full: values.full === true, seed: Number(values.seed) });
		return [figure, kept ? 'kept' : 'broken'];
	} catch (error) {
		if (error instanceof Unable) return [error.message, 'skipped'];
		console.error(error);
		return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), 'broken'];
	}
}

/** Runs the check and ends the process with it. */
export async function conduct(row: Row, run: (circumstances: Circumstances) => Promise<Finding>): Promise<never> {
	// Whoever started us may lose patience: what we started must not stay behind.
	process.once('SIGTERM', () => void finish().finally(() => process.exit(1)));
	const started = performance.now();
	const [figure, verdict] = await find(run);
	await finish();
	const told: Told = { ...row, figure, verdict, seconds: (performance.now() - started) / 1000 };
	console.log(`${row.id} ${verdict.padEnd(7)} ${row.title}: ${figure} (${row.bound}), ${told.seconds.toFixed(1)} s`);
	if (process.send) await new Promise((sent) => process.send?.(told, sent));
	process.exit(verdict === 'broken' ? 1 : 0);
}

/** Asks again until it is so, at most so long. @throws when it never was */
export async function until(what: string, check: () => unknown, patienceMs = 20_000): Promise<void> {
	const end = performance.now() + patienceMs;
	while (!(await check())) {
		if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

/** @throws when it is not so */
export function expect(what: string, holds: boolean): void {
	if (!holds) throw new Error(`not so: ${what}`);
}
