/** The built app as a user starts it (`npm start`), on a free port and its own data folder; can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const START_TIMEOUT_MS = 240_000;

export async function freePort(): Promise<number> {
	const probe = createServer();
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

export class AppServer {
	readonly port: number;
	readonly dataDir: string;
	readonly log: string[] = [];
	#child: ChildProcess | undefined;
	/** How far its clock is ahead of ours, milliseconds. */
	#aheadMs = 0;

	private constructor(port: number, dataDir: string) {
		this.port = port;
		this.dataDir = dataDir;
	}

	/** @param at what its clock says when it starts, Unix ms; absent: the time it is */
	static async start(at?: number): Promise<AppServer> {
		const server = new AppServer(await freePort(), mkdtempSync(join(tmpdir(), 'einklang-')));
		server.#setClock(at);
		await server.start();
		return server;
	}

	get origin(): string {
		return `http://localhost:${this.port}`;
	}

	/** Resolves when the printed address is there, as a user would wait for it. */
	async start(): Promise<void> {
		const env = {
			...process.env,
			PORT: String(this.port),
			DATA_DIR: this.dataDir,
			NODE_ENV: 'production',
			...(this.#aheadMs === 0 ? {} : this.#otherClock())
		};
		// A group of its own, so that a kill reaches the server behind the bootstrap.
		const child = spawn(process.execPath, ['server/bootstrap.mjs', 'start'], {
			cwd: root,
			env,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#child = child;
		await new Promise<void>((resolve, reject) => {
			const timeout = setTimeout(
				() => reject(new Error(`no start within ${START_TIMEOUT_MS} ms:\n${this.log.join('')}`)),
				START_TIMEOUT_MS
			);
			const read = (chunk: Buffer) => {
				this.log.push(chunk.toString());
				if (this.log.join('').includes(this.origin)) {
					clearTimeout(timeout);
					resolve();
				}
			};
			child.stdout?.on('data', read);
			child.stderr?.on('data', read);
			child.on('exit', (code) => {
				clearTimeout(timeout);
				reject(new Error(`ended with ${code}:\n${this.log.join('')}`));
			});
		});
	}

	#setClock(at: number | undefined): void {
		if (at !== undefined) this.#aheadMs = at - Date.now();
	}

	#otherClock(): Record<string, string> {
		const options = `${process.env['NODE_OPTIONS'] ?? ''} --import ${root}tests/support/clock.mjs`;
		return { NODE_OPTIONS: options.trim(), EINKLANG_TEST_AHEAD_MS: String(this.#aheadMs) };
	}

	/** Ends in order, and starts again on the same data when its clock says `at`, Unix ms. */
	async restartAt(at: number): Promise<void> {
		await this.#signal('SIGTERM');
		this.#setClock(at);
		await this.start();
	}

	async #signal(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const child = this.#child;
		this.#child = undefined;
		if (child?.pid === undefined || child.exitCode !== null) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		process.kill(-child.pid, signal);
		await gone;
	}

	/** As a power cut would: no handler runs. */
	kill = (): Promise<void> => this.#signal('SIGKILL');

	async close(): Promise<void> {
		await this.#signal('SIGTERM');
		rmSync(this.dataDir, { recursive: true, force: true });
	}
}
