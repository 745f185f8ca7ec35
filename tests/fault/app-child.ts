/**
 * The whole server as a process of its own, on data that people have already joined, under whatever a check wants to do to it.
 * Needs the built pages, as `npm start` does.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SESSION_COOKIE } from '#server/identity/port.ts';
import { freePort } from '../support/app-server.ts';
import { ComposedServer, gather } from '../support/composed.ts';
import { SyncClient } from '../support/sync-client.ts';
import { atEnd } from './conduct.ts';

const root = new URL('../..', import.meta.url).pathname;
/** As server/bootstrap.mjs starts the app. */
const FLAGS = [
	'--disable-proto=delete',
	'--disallow-code-generation-from-strings',
	'--disable-warning=ExperimentalWarning'
];
const START_MS = 60_000;

/** A data directory with a workshop in it, and who may enter. */
export interface Seeded {
	readonly dataDir: string;
	readonly workshopId: string;
	/** Session tokens. */
	readonly tokens: readonly string[];
}

export async function seedApp(people: number): Promise<Seeded> {
	const server = await ComposedServer.start();
	const { field, internal } = await gather(server, { field: Math.ceil(people / 2), internal: Math.floor(people / 2) });
	await server.stop();
	const guests = [...field, ...internal];
	atEnd(() => rmSync(server.dataDir, { recursive: true, force: true }));
	return { dataDir: server.dataDir, workshopId: guests[0]?.workshopId ?? '', tokens: guests.map(({ token }) => token) };
}

export class AppChild {
	readonly port: number;
	readonly #child: ChildProcess;
	readonly ended: Promise<number | null>;

	/** @param under a command and its arguments, which go before those of node */
	static async start(dataDir: string, under: readonly string[] = []): Promise<AppChild> {
		const app = new AppChild(await freePort(), dataDir, under);
		await app.#announced();
		return app;
	}

	constructor(port: number, dataDir: string, under: readonly string[]) {
		this.port = port;
		const [command = process.execPath, ...args] = [...under, process.execPath, ...FLAGS, 'server/main.ts'];
		const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'silent' };
		// A group of its own, so that a kill reaches the server behind its command.
		this.#child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
		this.ended = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code)));
		atEnd(() => this.signal('SIGKILL'));
	}

	get origin(): string {
		return `http://localhost:${this.port}`;
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	signal(signal: 'SIGTERM' | 'SIGKILL'): void {
		if (this.#child.exitCode === null && this.#child.signalCode === null) process.kill(-this.pid, signal);
	}

	/** Somebody's socket on the common room, with what they had before. */
	open({ workshopId }: Seeded, token: string, doc = new Y.Doc()): SyncClient {
		const headers = { origin: this.origin, cookie: `${SESSION_COOKIE}=${token}` };
		const address = `${this.origin.replace('http', 'ws')}/sync/${workshopId}/common`;
		return new SyncClient('', '', '', doc, new WebSocket(address, { headers }));
	}

	async #announced(): Promise<void> {
		const { stdout } = this.#child;
		const lines: string[] = [];
		await new Promise<void>((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`no start within ${START_MS} ms`)), START_MS);
			void this.ended.then((code) => reject(new Error(`the server ended with ${code} before it listened`)));
			stdout?.on('data', (chunk: Buffer) => {
				lines.push(chunk.toString());
				if (!lines.join('').includes('is running at')) return;
				clearTimeout(timer);
				resolve();
			});
		});
	}
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** What `/readyz` says: its status, or 0 when nobody answers any more. */
export const readiness = ({ port }: AppChild): Promise<number> =>
	new Promise((resolve) => {
		const request = get({ port, host: '127.0.0.1', path: '/readyz', agent, timeout: 2_000 }, (response) => {
			response.resume();
			response.once('end', () => resolve(response.statusCode ?? 0));
		});
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve(0));
	});
