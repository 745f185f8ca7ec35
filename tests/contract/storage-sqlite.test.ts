/** The storage contract on the embedded database, and what only it promises: pragmas, versions, one writer thread. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkshop } from '#server/storage/ledger.ts';
import { CONTENT_MIGRATIONS } from '#server/storage/migrations/all.ts';
import { isDataNewer } from '#server/storage/migrate.ts';
import { openForReading, openForWriting } from '#server/storage/sqlite-connection.ts';
import { openContent, openIdentity } from '#server/storage/sqlite.ts';
import { readDiskFailure } from '#server/storage/writer-failure.ts';
import { describeStorage } from './storage-suite.ts';

const tempDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'einklang-storage-'));

describeStorage('SQLite', async () => {
	const dir = await tempDir();
	const db = await openContent(dir);
	return {
		db,
		async close() {
			await db.close();
			await rm(dir, { recursive: true, force: true });
		}
	};
});

describe('the embedded database', () => {
	let dir: string;
	beforeEach(async () => {
		dir = await tempDir();
	});
	afterEach(() => rm(dir, { recursive: true, force: true }));

	it('[SG1] an empty directory is brought to today’s shape, and stays there on the next start', async () => {
		for (const _ of [1, 2]) {
			const [content, identity] = [await openContent(dir), await openIdentity(dir)];
			expect(await content.query.selectFrom('schema_version').select('version').execute()).toEqual(
				CONTENT_MIGRATIONS.map(({ version }) => ({ version }))
			);
			expect(await identity.query.selectFrom('session').selectAll().execute()).toEqual([]);
			await content.close();
			await identity.close();
		}
	});

	it('[SG2] data of a newer program is refused untouched, with exit code 4', async () => {
		await (await openContent(dir)).close();
		const file = new DatabaseSync(join(dir, 'content.db'));
		file.exec('insert into schema_version (id, version, at) values (999, 999, 1)');
		file.close();
		const error: unknown = await openContent(dir).catch((e: unknown) => e);
		expect(isDataNewer(error) && error.exitCode).toBe(4);
	});

	it('[SG3] the writing connection waits for the disk: WAL, FULL, foreign keys', () => {
		const db = openForWriting(join(dir, 'x.db'));
		expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
		expect(db.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
		expect(db.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 });
		db.close();
	});

	it('[SG3] a reading connection cannot write', () => {
		openForWriting(join(dir, 'x.db')).close();
		const db = openForReading(join(dir, 'x.db'));
		expect(() => db.exec('create table t (a)')).toThrow(/readonly/);
		db.close();
	});

	it('[SG9] a full disk may be tried again, a failed fsync is final', () => {
		const failure = (errcode: number) => readDiskFailure(Object.assign(new Error('disk'), { errcode }))?.kind;
		expect([13, 10 | (3 << 8), 5].map(failure)).toEqual(['failed', 'failed', 'failed']);
		expect([10 | (4 << 8), 10 | (5 << 8), 11].map(failure)).toEqual(['fatal', 'fatal', 'fatal']);
		expect(failure(19)).toBeUndefined();
	});

	it('[SG9] a database that is closed refuses commits', async () => {
		const db = await openContent(dir);
		const write = createWorkshop(db, { id: 'w1', templateId: 'T13', at: 1 });
		await db.close();
		await expect(db.commit(write)).rejects.toMatchObject({ name: 'StorageFailed' });
	});
});
