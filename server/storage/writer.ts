/**
 * The writer thread: the only writing connection to one database file. Takes write sets in order and commits everything that
 * queued up while the last commit ran as one transaction, so that writers who arrive together share one fsync. Rules SG4–SG9.
 * Runs as plain Node TypeScript, also beside `vite dev`: imports nothing that would need a bundler.
 */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openForWriting } from './sqlite-connection.ts';
import { Unpacker } from './blobs.ts';
import { readDiskFailure, readStatementFailure } from './writer-failure.ts';
import type { Commit, FromWriter, Outcome, Parameters, Statement, ToWriter, WriterOptions } from './writer-protocol.ts';

/** How often an unwritable database is tried again by itself. */
const PROBE_MS = 1_000;
/** Free space from which that is worth it, in bytes: where only a page fits, the probe would pass and the next edit would not. */
const ENOUGH_TO_TRY = 1024 * 1024;
/** Prepared statements kept; more than all that the program has. */
const MAX_STATEMENTS = 500;

const STORED: Outcome = { kind: 'stored' };

if (!parentPort) throw new Error('writer.ts is a worker thread');
const port = parentPort;
const tell = (message: FromWriter): void => port.postMessage(message);
const db: DatabaseSync = openForWriting((workerData as WriterOptions).file);
const prepared = new Map<string, StatementSync>();
let state: 'writable' | 'unwritable' | 'fatal' = 'writable';

function prepare(sql: string): StatementSync {
	let statement = prepared.get(sql);
	if (!statement) {
		if (prepared.size >= MAX_STATEMENTS) prepared.clear();
		statement = db.prepare(sql);
		prepared.set(sql, statement);
	}
	return statement;
}

/** Null when every run changed what it must. @throws what the disk says */
function runStatement({ sql, runs, expect, otherwise }: Statement): Outcome | null {
	try {
		const prepared = prepare(sql);
		for (const parameters of runs) {
			const { changes } = prepared.run(...(parameters as Parameters));
			if (expect !== undefined && Number(changes) !== expect)
				return { kind: 'conflict', reason: otherwise ?? 'unexpected' };
		}
		return null;
	} catch (error) {
		if (readDiskFailure(error)) throw error;
		return readStatementFailure(error, otherwise);
	}
}

/** Runs one set inside its savepoint. @throws what the disk says: then the whole transaction is lost */
function runSet(statements: readonly Statement[]): Outcome {
	db.exec('savepoint write_set');
	for (const statement of statements) {
		const outcome = runStatement(statement);
		if (outcome) {
			db.exec('rollback to write_set; release write_set');
			return outcome;
		}
	}
	db.exec('release write_set');
	return STORED;
}

function setState(next: typeof state): void {
	if (state === next || state === 'fatal') return;
	state = next;
	tell({ type: 'writable', writable: state === 'writable' });
	if (state === 'unwritable') setTimeout(probe, PROBE_MS);
}

/** Runs `body` as one transaction; null when it is on disk, else why nothing of it is. */
function transact(body: () => void): Outcome | null {
	try {
		db.exec('begin immediate');
		body();
		db.exec('commit');
		setState('writable');
		return null;
	} catch (error) {
		const failure = readDiskFailure(error) ?? { kind: 'failed', message: String(error) };
		try {
			if (db.isTransaction) db.exec('rollback');
		} catch {
			// SQLite rolled back by itself; what matters is reported below.
		}
		setState(failure.kind === 'fatal' ? 'fatal' : 'unwritable');
		return failure;
	}
}

function hasSpace(): boolean {
	try {
		const { bavail, bsize } = statfsSync(dirname((workerData as WriterOptions).file));
		return bavail * bsize >= ENOUGH_TO_TRY;
	} catch {
		// Not known: the write itself says.
		return true;
	}
}

/** Writes one page for real, because a full disk says nothing when space comes back. */
function probe(): void {
	if (state !== 'unwritable') return;
	if (!hasSpace() || transact(() => prepare('update schema_version set at = at').run()) !== null)
		setTimeout(probe, PROBE_MS);
}

function unpacked({ commits, blobs }: Extract<ToWriter, { type: 'commits' }>): readonly Commit[] {
	const unpacker = new Unpacker(blobs);
	for (const { statements } of commits) for (const { runs } of statements) for (const run of runs) unpacker.give(run);
	return commits;
}

function commitTogether(commits: readonly Commit[]): void {
	let outcomes: Outcome[] = [];
	const failure: Outcome | null =
		state === 'fatal'
			? { kind: 'fatal', message: 'the database stopped after a failed write' }
			: transact(() => {
					outcomes = commits.map((commit) => runSet(commit.statements));
				});
	tell({
		type: 'outcomes',
		outcomes: commits.map(({ id }, index) => [id, failure ?? outcomes[index] ?? STORED] as const)
	});
}

function close(): void {
	try {
		if (state !== 'fatal') db.exec('pragma wal_checkpoint(truncate)');
	} finally {
		db.close();
		tell({ type: 'closed' });
		port.close();
	}
}

port.on('message', (first: ToWriter) => {
	const commits: Commit[] = [];
	let closing = false;
	for (let message: ToWriter | undefined = first; message; message = receiveMessageOnPort(port)?.message as ToWriter) {
		if (message.type === 'commits') commits.push(...unpacked(message));
		else closing = true;
	}
	if (commits.length > 0) commitTogether(commits);
	if (closing) close();
});
tell({ type: 'ready' });
