/**
 * What an error of SQLite means for the promise "saved means on disk". Codes: sqlite.org/rescode.html, extended codes where known.
 */
import type { Outcome } from './writer-protocol.ts';

const PRIMARY = 0xff;
const SQLITE_CORRUPT = 11;
const SQLITE_CONSTRAINT = 19;
const SQLITE_NOTADB = 26;
/** BUSY, NOMEM, READONLY, INTERRUPT, IOERR, FULL, CANTOPEN, PROTOCOL: the disk or the moment is wrong, not the statement. */
const OUTSIDE_OUR_POWER = [5, 7, 8, 9, 10, 13, 14, 15];
const SQLITE_IOERR_FSYNC = 10 | (4 << 8);
const SQLITE_IOERR_DIR_FSYNC = 10 | (5 << 8);
const SQLITE_CONSTRAINT_PRIMARYKEY = 19 | (6 << 8);
const SQLITE_CONSTRAINT_UNIQUE = 19 | (8 << 8);

const codeOf = (error: unknown): number =>
	error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * After a failed fsync the kernel may have dropped the pages it could not write, and a second try would report success for data
 * that is gone. So it is final, as in PostgreSQL; so is a damaged file.
 */
const isFatal = (code: number): boolean =>
	code === SQLITE_IOERR_FSYNC ||
	code === SQLITE_IOERR_DIR_FSYNC ||
	(code & PRIMARY) === SQLITE_CORRUPT ||
	(code & PRIMARY) === SQLITE_NOTADB;

/** The outcome for every set of a transaction that could not go on; null when only one set's statement is to blame. */
export function readDiskFailure(error: unknown): Outcome | null {
	const code = codeOf(error);
	if (isFatal(code)) return { kind: 'fatal', message: messageOf(error) };
	return OUTSIDE_OUR_POWER.includes(code & PRIMARY) ? { kind: 'failed', message: messageOf(error) } : null;
}

/** A key that is taken means that somebody else was first; any other refusal of a statement is a bug in it. */
export function readStatementFailure(error: unknown, otherwise: string | undefined): Outcome {
	const code = codeOf(error);
	if (code === SQLITE_CONSTRAINT_UNIQUE || code === SQLITE_CONSTRAINT_PRIMARYKEY)
		return { kind: 'conflict', reason: otherwise ?? 'already-exists' };
	const what = (code & PRIMARY) === SQLITE_CONSTRAINT ? 'constraint' : 'statement';
	return { kind: 'wrong', message: `${what}: ${messageOf(error)}` };
}
