/**
 * The embedded databases: `content.db` and `identity.db` in the data directory. Reads run here, on a connection that cannot
 * write; writes go to the file's writer thread. Everybody else sees only port.ts.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { CONTENT_MIGRATIONS, IDENTITY_MIGRATIONS } from './migrations/all.ts';
import { Packer } from './blobs.ts';
import { Conflict, StorageFailed } from './port.ts';
import type { Database, Write } from './port.ts';
import type { ContentTables, IdentityTables } from './schema.ts';
import { openForWriting } from './sqlite-connection.ts';
import { kyselyDatabase, openReader } from './sqlite-kysely.ts';
import type { Commit, FromWriter, Outcome, Parameter, Statement, ToWriter, WriterOptions } from './writer-protocol.ts';

export interface SqliteOptions {
	/** Durability can no longer be promised; the process must end. Called at most once. */
	readonly onFatal?: (error: StorageFailed) => void;
	/** Unix milliseconds, for the record of migrations. */
	readonly now?: () => number;
}

/** @throws DataNewer when the data was written by a newer program */
export const openContent = (dataDir: string, options: SqliteOptions = {}): Promise<Database<ContentTables>> =>
	open<ContentTables>(join(dataDir, 'content.db'), dataDir, CONTENT_MIGRATIONS, options);

/** @throws DataNewer when the data was written by a newer program */
export const openIdentity = (dataDir: string, options: SqliteOptions = {}): Promise<Database<IdentityTables>> =>
	open<IdentityTables>(join(dataDir, 'identity.db'), dataDir, IDENTITY_MIGRATIONS, options);

/** Owner-only: the files hold what people wrote in private. */
const PRIVATE_DIR = 0o700;

async function open<Tables>(
	file: string,
	dataDir: string,
	migrations: readonly Migration[],
	options: SqliteOptions
): Promise<Database<Tables>> {
	mkdirSync(dataDir, { recursive: true, mode: PRIVATE_DIR });
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- migrations have no table types
	const shape = new Kysely<any>({ dialect: new SqliteDialect({ database: kyselyDatabase(openForWriting(file)) }) });
	try {
		await migrate(shape, migrations, { blob: sql`blob` }, (options.now ?? Date.now)());
	} finally {
		await shape.destroy();
	}
	const writer = await Writer.start(file, options.onFatal);
	const query = openReader<Tables>(file);
	return {
		query,
		commit: (writes) => writer.commit(writes),
		writable: () => writer.writable,
		file,
		async close() {
			await query.destroy();
			await writer.close();
		}
	};
}

interface Waiting {
	readonly resolve: () => void;
	readonly reject: (error: Error) => void;
}

/** The main thread's end of a writer thread. */
class Writer {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	readonly #onFatal: ((error: StorageFailed) => void) | undefined;
	#nextId = 1;
	#outgoing: Commit[] = [];
	#closed: (() => void) | null = null;
	#dead: StorageFailed | null = null;
	writable = true;

	static async start(file: string, onFatal: SqliteOptions['onFatal']): Promise<Writer> {
		const workerData: WriterOptions = { file };
		const worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData, name: 'storage-writer' });
		await new Promise<void>((resolve, reject) => {
			worker.once('message', () => resolve());
			worker.once('error', reject);
		});
		return new Writer(worker, onFatal);
	}

	constructor(worker: Worker, onFatal: SqliteOptions['onFatal']) {
		this.#worker = worker;
		this.#onFatal = onFatal;
		worker.removeAllListeners('error');
		worker.on('message', (message: FromWriter) => this.#read(message));
		worker.on('error', (error) => this.#die(`the writer thread failed: ${String(error)}`));
		worker.on('exit', () => this.#die('the writer thread has ended'));
	}

	commit(writes: readonly Write[]): Promise<void> {
		if (this.#dead) return Promise.reject(this.#dead);
		if (writes.length === 0) return Promise.resolve();
		const id = this.#nextId++;
		const statements = compile(writes);
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			if (this.#outgoing.length === 0) setImmediate(() => this.#send());
			this.#outgoing.push({ id, statements });
		});
	}

	/** What was asked for in one turn of the event loop goes out as one message: waking a thread costs more than a commit. */
	#send(): void {
		const commits = this.#outgoing;
		this.#outgoing = [];
		if (commits.length === 0) return;
		const packer = new Packer();
		for (const { statements } of commits) for (const { runs } of statements) for (const run of runs) packer.take(run);
		const blobs = packer.finish();
		const message: ToWriter = { type: 'commits', commits, blobs };
		this.#worker.postMessage(message, [blobs.bytes.buffer, blobs.lengths.buffer]);
	}

	async close(): Promise<void> {
		if (this.#dead) return;
		this.#send();
		const closed = new Promise<void>((resolve) => (this.#closed = resolve));
		this.#worker.postMessage({ type: 'close' } satisfies ToWriter);
		this.#dead = new StorageFailed('the database is closed', false);
		await closed;
		await this.#worker.terminate();
	}

	#read(message: FromWriter): void {
		if (message.type === 'writable') this.writable = message.writable;
		if (message.type === 'closed') this.#closed?.();
		if (message.type !== 'outcomes') return;
		for (const [id, outcome] of message.outcomes) {
			const waiting = this.#waiting.get(id);
			this.#waiting.delete(id);
			if (outcome.kind === 'stored') waiting?.resolve();
			else waiting?.reject(errorOf(outcome));
			if (outcome.kind === 'fatal') this.#die(outcome.message);
		}
	}

	#die(message: string): void {
		this.#closed?.();
		if (this.#dead) return;
		this.writable = false;
		this.#dead = new StorageFailed(message, true);
		for (const { reject } of this.#waiting.values()) reject(this.#dead);
		this.#waiting.clear();
		this.#onFatal?.(this.#dead);
	}
}

/** A batch of updates is one statement with many values: its text crosses to the writer once. */
function compile(writes: readonly Write[]): Statement[] {
	const statements: (Statement & { readonly runs: Parameter[][] })[] = [];
	for (const { query, expect, otherwise } of writes) {
		const { sql, parameters } = query.compile();
		const run = [...parameters] as Parameter[];
		const last = statements.at(-1);
		if (last?.sql === sql && last.expect === expect && last.otherwise === otherwise) last.runs.push(run);
		else statements.push({ sql, runs: [run], expect, otherwise });
	}
	return statements;
}

function errorOf(outcome: Exclude<Outcome, { kind: 'stored' }>): Error {
	if (outcome.kind === 'conflict') return new Conflict(outcome.reason);
	if (outcome.kind === 'wrong') return new Error(outcome.message);
	return new StorageFailed(outcome.message, outcome.kind === 'fatal');
}
