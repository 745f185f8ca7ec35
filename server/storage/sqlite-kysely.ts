/** Kysely's view of node:sqlite, and a file that is only read. */
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import { openForReading } from './sqlite-connection.ts';

type Parameters = (string | number | bigint | null | Uint8Array)[];

/** Kysely asks for the better-sqlite3 shape; node:sqlite has the same things under other names. */
export const kyselyDatabase = (db: DatabaseSync): SqliteDatabase => ({
	close: () => db.close(),
	prepare(sql) {
		const statement = db.prepare(sql);
		return {
			reader: statement.columns().length > 0,
			all: (parameters) => statement.all(...(parameters as Parameters)),
			run: (parameters) => statement.run(...(parameters as Parameters)),
			iterate: (parameters) => statement.iterate(...(parameters as Parameters)) as IterableIterator<unknown>
		};
	}
});

/** Reads a file that is open elsewhere, also from another thread. Must be destroyed. */
export const openReader = <Tables>(file: string): Kysely<Tables> =>
	new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(openForReading(file)) }) });
