/** Backups: a folder that is itself a data directory. `VACUUM INTO` gives a consistent file while the server writes (R09). */
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SECRET_FILE } from '../identity/secret.ts';
import { openContent } from '../storage/sqlite.ts';

const DATABASES = ['content.db', 'identity.db'] as const;
/** Without the secret no return link of the old server would work. */
const FILES = [...DATABASES, SECRET_FILE] as const;

/** @throws Error when there is nothing to back up, or `folder` already holds a backup: one never replaces another */
export function backup(dataDir: string, folder: string): void {
	if (!existsSync(join(dataDir, DATABASES[0]))) throw new Error(`${dataDir} holds no data`);
	assertEmpty(folder);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	for (const file of DATABASES) {
		const db = new DatabaseSync(join(dataDir, file), { readOnly: true, timeout: 5_000 });
		try {
			db.prepare('vacuum into ?').run(join(folder, file));
		} finally {
			db.close();
		}
	}
	// A secret from the environment is kept by whoever set it.
	if (existsSync(join(dataDir, SECRET_FILE))) copyFileSync(join(dataDir, SECRET_FILE), join(folder, SECRET_FILE));
}

/**
 * Rooms get a new identity: a browser that was ahead of the backup must not merge into what came before it (05-decisions 12).
 * @throws Error when `folder` is no backup, or `dataDir` is not empty
 */
export async function restore(folder: string, dataDir: string): Promise<void> {
	for (const file of DATABASES)
		if (!existsSync(join(folder, file))) throw new Error(`${folder} is no backup: ${file} is missing`);
	assertEmpty(dataDir);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	for (const file of FILES) if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(dataDir, file));
	const content = await openContent(dataDir);
	try {
		const rooms = await content.query.selectFrom('room').select('id').execute();
		await content.commit(
			rooms.map(({ id }) => ({
				query: content.query.updateTable('room').set({ doc_epoch: randomUUID() }).where('id', '=', id),
				expect: 1
			}))
		);
	} finally {
		await content.close();
	}
}

function assertEmpty(folder: string): void {
	const taken = FILES.find((file) => existsSync(join(folder, file)));
	if (taken)
		throw new Error(`${folder} already holds ${taken}: choose an empty folder, or move the old one away first`);
}
