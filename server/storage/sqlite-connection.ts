/**
 * How we open SQLite: the pragmas every connection must have, checked after setting them (R03).
 * Runs in the writer thread as well as on the main thread, and without Kysely: that would take each writer as long to load as all the rest.
 */
import { DatabaseSync } from 'node:sqlite';

/** Versions before 3.51.3 can corrupt a WAL that is reset while another connection reads (sqlite.org/wal.html). */
const OLDEST_SQLITE = [3, 51, 3] as const;
/** How long a statement waits for another process that holds the file, e.g. a backup. */
const BUSY_TIMEOUT_MS = 5_000;
/** `PRAGMA synchronous` reads back as a number; FULL is 2. */
const FULL = 2;

function assertVersion(db: DatabaseSync): void {
	const { version } = db.prepare('select sqlite_version() as version').get() as { version: string };
	const parts = version.split('.').map(Number);
	for (const [index, oldest] of OLDEST_SQLITE.entries()) {
		const part = parts[index] ?? 0;
		if (part > oldest) return;
		if (part < oldest)
			throw new Error(`SQLite ${version} may corrupt data; ${OLDEST_SQLITE.join('.')} is the oldest safe one`);
	}
}

function assertPragma(db: DatabaseSync, name: string, wanted: string | number): void {
	const value = Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0];
	if (value !== wanted)
		throw new Error(`pragma ${name} is ${String(value)} instead of ${wanted}: cannot promise durability`);
}

/** The connection that writes: WAL, one fsync per commit. @throws when the file cannot be opened that way */
export function openForWriting(file: string): DatabaseSync {
	const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS });
	assertVersion(db);
	db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
	assertPragma(db, 'journal_mode', 'wal');
	assertPragma(db, 'synchronous', FULL);
	assertPragma(db, 'foreign_keys', 1);
	assertPragma(db, 'busy_timeout', BUSY_TIMEOUT_MS);
	return db;
}

/** A connection that cannot write, whatever it is told. The file must exist. */
export function openForReading(file: string): DatabaseSync {
	const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
	db.exec('pragma query_only = on');
	assertPragma(db, 'query_only', 1);
	return db;
}
