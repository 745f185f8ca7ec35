/**
 * What a measured server says about itself, over IPC. Runs inside the server's own process; the other end is server-process.ts.
 * Imported by the peers' servers too, so it must load nothing but Node.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Reading {
	/** Processor time of all threads since the process started, milliseconds. */
	readonly cpuMs: number;
	readonly rssBytes: number;
	/** The heap in use and the buffers that hang on it. */
	readonly heapBytes: number;
	/** How late the event loop was since the last reading, milliseconds. */
	readonly loopP99Ms: number;
	readonly loopMaxMs: number;
}

export type Ask = 'read' | 'collect' | 'profile' | 'profiled';
export interface Question {
	readonly id: number;
	readonly ask: Ask;
	/** For `profiled`. */
	readonly file?: string;
}
export type Answer = { readonly port: number } | { readonly id: number; readonly reading: Reading };

/** How often the loop's delay is sampled; a delay shorter than this is not seen. */
const SAMPLE_MS = 10;

const delay = monitorEventLoopDelay({ resolution: SAMPLE_MS });
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - SAMPLE_MS);

function read(): Reading {
	const { user, system } = process.cpuUsage();
	const { rss, heapUsed, external } = process.memoryUsage();
	const reading = {
		cpuMs: (user + system) / 1_000,
		rssBytes: rss,
		heapBytes: heapUsed + external,
		loopP99Ms: late(delay.percentile(99)),
		loopMaxMs: late(delay.max)
	};
	delay.reset();
	return reading;
}

/** What nobody refers to any more is neither used nor kept for later. Needs `--expose-gc`. */
function collect(): void {
	for (let i = 0; i < 3; i++) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

let session: Session | null = null;

/** Of the main thread, from here until `endProfile`. */
function beginProfile(): void {
	session = new Session();
	session.connect();
	session.post('Profiler.enable');
	session.post('Profiler.start');
}

function endProfile(file: string): void {
	session?.post('Profiler.stop', (_error, { profile }) => writeFileSync(file, JSON.stringify(profile)));
	session?.disconnect();
}

/** Says where the server listens, and answers questions until whoever started it is gone. */
export function serve(port: number): void {
	const tell = (answer: Answer): void => void process.send?.(answer);
	delay.enable();
	process.on('disconnect', () => process.exit(0));
	process.on('message', ({ id, ask, file }: Question) => {
		if (ask === 'collect') collect();
		if (ask === 'profile') beginProfile();
		if (ask === 'profiled' && file) endProfile(file);
		tell({ id, reading: read() });
	});
	tell({ port });
}
