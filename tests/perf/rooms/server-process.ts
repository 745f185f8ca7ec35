/**
 * A server under measurement: its own process, on its own core where the system can say so, ended by its handle. Nothing started
 * here outlives the benchmark.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits } from '#server/rooms/limits.ts';
import type { ServerName } from './dialect.ts';
import type { Answer, Ask, Question, Reading } from './reading.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FILES: Record<ServerName, string> = {
	raw: at('servers/raw.ts'),
	ours: at('servers/ours.ts'),
	'ws-server': at('../peers/ws-server.mjs'),
	hocuspocus: at('../peers/hocuspocus.mjs')
};
/** On the disk of the repository: a temporary folder may be memory, where flushing costs nothing. */
export const WORK = at('../../../test-results/bench');
const FLAGS = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
/** As server/bootstrap.mjs starts the app. */
const OUR_FLAGS = ['--disable-proto=delete', '--disallow-code-generation-from-strings'];
const SERVER_CORE = '0';
const GENERATOR_CORE = '1';
const START_MS = 20_000;

const canPin =
	availableParallelism() > 1 &&
	[SERVER_CORE, GENERATOR_CORE].every((core) => spawnSync('taskset', ['-c', core, 'true']).status === 0);

/** Puts this process, which is the load, on its own core. @returns whether servers get theirs too */
export function pinGenerator(): boolean {
	return canPin && spawnSync('taskset', ['-acp', GENERATOR_CORE, String(process.pid)]).status === 0;
}

const running = new Set<ServerProcess>();

/** Ends what is left, at once. Safe to call at any time. */
export function endAll(): void {
	for (const server of running) server.end();
	rmSync(WORK, { recursive: true, force: true });
}

export interface ServerOptions {
	/** Keeps what an earlier process of this server stored. */
	readonly dataDir?: string;
	/** For ours only: limits that one generator alone would run into. */
	readonly limits?: Partial<Limits>;
}

export function makeDataDir(): string {
	mkdirSync(WORK, { recursive: true });
	return mkdtempSync(join(WORK, 'data-'));
}

/** Where `measured` leaves CPU profiles of the servers' main threads; null without `--profile`. */
let profiles: string | null = null;
export function profileInto(folder: string): void {
	mkdirSync(folder, { recursive: true });
	profiles = folder;
}

function launch(name: ServerName, dataDir: string, limits: Partial<Limits>): ChildProcess {
	const node = [...FLAGS, ...(name === 'ours' ? OUR_FLAGS : []), FILES[name], dataDir, JSON.stringify(limits)];
	const [command, args] = canPin
		? ['taskset', ['-c', SERVER_CORE, process.execPath, ...node]]
		: [process.execPath, node];
	return spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

export class ServerProcess {
	readonly name: ServerName;
	readonly dataDir: string;
	readonly #child: ChildProcess;
	readonly #ended: Promise<void>;
	readonly #waiting = new Map<number, (reading: Reading) => void>();
	readonly #keepsData: boolean;
	#asked = 0;
	#expectedEnd = false;
	port = 0;

	static async start(name: ServerName, options: ServerOptions = {}): Promise<ServerProcess> {
		const server = new ServerProcess(name, options);
		await server.#listening();
		return server;
	}

	constructor(name: ServerName, { dataDir, limits = {} }: ServerOptions) {
		this.name = name;
		this.#keepsData = dataDir !== undefined;
		this.dataDir = dataDir ?? makeDataDir();
		this.#child = launch(name, this.dataDir, limits);
		running.add(this);
		this.#ended = new Promise((resolve) => {
			this.#child.once('exit', (code, signal) => {
				running.delete(this);
				resolve();
				// A figure of a server that fell over is no figure: the run ends here.
				if (!this.#expectedEnd) throw new Error(`${name} ended by itself: ${code ?? signal}`);
			});
		});
	}

	#listening(): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`${this.name} never listened`)), START_MS);
			this.#child.on('message', (answer: Answer) => {
				if ('port' in answer) {
					clearTimeout(timer);
					this.port = answer.port;
					resolve();
				} else {
					this.#waiting.get(answer.id)?.(answer.reading);
					this.#waiting.delete(answer.id);
				}
			});
		});
	}

	#ask(ask: Ask, file?: string): Promise<Reading> {
		const id = ++this.#asked;
		return new Promise((resolve) => {
			this.#waiting.set(id, resolve);
			this.#child.send({ id, ask, file } satisfies Question);
		});
	}

	async beginProfile(): Promise<void> {
		if (profiles) await this.#ask('profile');
	}

	async endProfile(): Promise<void> {
		if (profiles) await this.#ask('profiled', join(profiles, `${this.name}-${Date.now()}.cpuprofile`));
	}

	/** The loop's delay counts from the reading before. */
	read(): Promise<Reading> {
		return this.#ask('read');
	}

	/** After everything that nobody refers to was collected. */
	readCollected(): Promise<Reading> {
		return this.#ask('collect');
	}

	/** SIGKILL: nothing is said, nothing is saved. */
	async kill(): Promise<void> {
		this.#expectedEnd = true;
		this.#child.kill('SIGKILL');
		await this.#ended;
	}

	/** Over, and its data with it. */
	async stop(): Promise<void> {
		await this.kill();
		if (!this.#keepsData) rmSync(this.dataDir, { recursive: true, force: true });
	}

	end(): void {
		this.#expectedEnd = true;
		this.#child.kill('SIGKILL');
	}
}
