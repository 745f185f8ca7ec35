/** The other end of room-process.ts: starts it, asks it, ends it by its handle. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Limits } from '#server/rooms/limits.ts';
import { atEnd } from './conduct.ts';
import type { Reading, Said } from './room-process.ts';

const PROCESS = fileURLToPath(new URL('./room-process.ts', import.meta.url));
const FLAGS = ['--expose-gc', '--disable-warning=ExperimentalWarning'];

export interface ChildOptions {
	readonly limits?: Partial<Limits>;
	readonly port?: number;
	/** What the process is started under: a command and its arguments, which go before those of node. */
	readonly under?: readonly string[];
}

export class RoomChild {
	readonly #child: ChildProcess;
	readonly #ended: Promise<number | null>;
	#waiting: ((reading: Reading) => void)[] = [];
	port = 0;

	static async start(dataDir: string, options: ChildOptions = {}): Promise<RoomChild> {
		const room = new RoomChild(dataDir, options);
		await room.#listening();
		return room;
	}

	constructor(dataDir: string, { limits = {}, port = 0, under = [] }: ChildOptions) {
		const args = [process.execPath, ...FLAGS, PROCESS, dataDir, String(port), JSON.stringify(limits)];
		const [command = process.execPath, ...rest] = [...under, ...args];
		this.#child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
		this.#ended = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
		atEnd(() => this.kill());
	}

	get url(): string {
		return `ws://127.0.0.1:${this.port}/sync`;
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	/** Asked for anew every time; what it says about the loop counts from the last time. */
	read(): Promise<Reading> {
		return new Promise((resolve) => {
			this.#waiting.push(resolve);
			this.#child.send('read');
		});
	}

	/** SIGKILL: nothing is said, nothing is saved. */
	async kill(): Promise<void> {
		this.#child.kill('SIGKILL');
		await this.#ended;
	}

	async #listening(): Promise<void> {
		const ended = this.#ended.then((code) => {
			throw new Error(`the server ended with ${code} before it listened`);
		});
		const listening = new Promise<void>((resolve) => {
			this.#child.on('message', (said: Said) => {
				if ('reading' in said) return void this.#waiting.shift()?.(said.reading);
				this.port = said.port;
				resolve();
			});
		});
		await Promise.race([listening, ended]);
	}
}
