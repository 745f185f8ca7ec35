/**
 * Brings a database to the shape this program knows, on every start. Each step is one transaction together with its row in
 * `schema_version`, so a crash leaves either the old shape or the new one (R39). Knows no dialect: see `Dialect`. Rules SG1–SG3.
 */
import type { Kysely, RawBuilder } from 'kysely';

/** What the databases spell differently: only the type of bytes. */
export interface Dialect {
	readonly blob: RawBuilder<unknown>;
}

/** One step of the shape. Migrations never import today's tables: they must keep meaning what they meant. */
export interface Migration {
	readonly version: number;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Kysely's own convention: a migration has no table types
	up(db: Kysely<any>, dialect: Dialect): Promise<void>;
}

/** The data was written by a newer program; starting would damage it. The process ends with exit code 4 (02-contract). */
export class DataNewer extends Error {
	override readonly name = 'DataNewer';
	readonly exitCode = 4;
}
export const isDataNewer = (e: unknown): e is DataNewer => e instanceof Error && e.name === 'DataNewer';

interface Versioned {
	schema_version: { id: number; version: number; at: number };
}

/**
 * @param now Unix milliseconds, written beside each step
 * @throws DataNewer when the data knows a version above ours
 */
export async function migrate(
	db: Kysely<Versioned>,
	migrations: readonly Migration[],
	dialect: Dialect,
	now: number
): Promise<void> {
	await db.schema
		.createTable('schema_version')
		.ifNotExists()
		.addColumn('id', 'integer', (c) => c.primaryKey())
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.execute();
	const row = await db
		.selectFrom('schema_version')
		.select((e) => e.fn.max('version').as('version'))
		.executeTakeFirst();
	const have = row?.version ?? 0;
	const known = migrations.at(-1)?.version ?? 0;
	if (have > known) throw new DataNewer(`the data has version ${have}, this program knows ${known}`);
	for (const step of migrations.filter((m) => m.version > have)) {
		await db.transaction().execute(async (trx) => {
			await step.up(trx, dialect);
			await trx.insertInto('schema_version').values({ id: step.version, version: step.version, at: now }).execute();
		});
	}
}
