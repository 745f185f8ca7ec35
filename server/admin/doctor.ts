/** Reads everything back: database files, ledgers (no holes, every event known, folds), rooms and their versions (checksums, replay, well-formed). */
import { join } from 'node:path';
import { evolve } from '#lib/domain/session/evolve.ts';
import { emptyState } from '#lib/domain/session/state.ts';
import { readContent } from '#lib/board/snapshot.ts';
import { buildDocument } from '../rooms/document.ts';
import { lookAt } from '../rooms/look.ts';
import { readEvents, readHead } from '../storage/ledger.ts';
import type { Database } from '../storage/port.ts';
import { findDamage, readHistory } from '../storage/room-history.ts';
import { readRoom } from '../storage/rooms.ts';
import type { ContentTables } from '../storage/schema.ts';
import { openForReading } from '../storage/sqlite-connection.ts';
import { openContent } from '../storage/sqlite.ts';
import { findVersion, readVersion } from '../storage/versions.ts';

export interface Examination {
	readonly workshops: number;
	readonly events: number;
	readonly rooms: number;
	/** One readable line each. */
	readonly problems: readonly string[];
}

export async function examine(dataDir: string): Promise<Examination> {
	const content = await openContent(dataDir);
	try {
		const problems = ['content.db', 'identity.db'].flatMap((file) => checkFile(join(dataDir, file)));
		const workshops = await content.query.selectFrom('workshop').select('id').execute();
		let events = 0;
		for (const { id } of workshops) {
			const { count, problem } = await checkLedger(content, id);
			events += count;
			if (problem) problems.push(`ledger of ${id}: ${problem}`);
		}
		const rooms = await content.query.selectFrom('room').select('id').execute();
		for (const { id } of rooms) {
			for (const problem of await checkRoom(content, id)) problems.push(`room ${id}: ${problem}`);
		}
		problems.push(...(await checkVersions(content)));
		return { workshops: workshops.length, events, rooms: rooms.length, problems };
	} finally {
		await content.close();
	}
}

/** SQLite's own check of pages and indexes, and that every reference has its row. */
function checkFile(file: string): string[] {
	try {
		const db = openForReading(file);
		const broken = db
			.prepare('pragma integrity_check')
			.all()
			.map((row) => String(row['integrity_check']))
			.filter((line) => line !== 'ok');
		const dangling = db
			.prepare('pragma foreign_key_check')
			.all()
			.map((row) => `${String(row['table'])} refers to a missing ${String(row['parent'])}`);
		db.close();
		return [...broken, ...dangling].map((line) => `${file}: ${line}`);
	} catch (error) {
		return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
	}
}

async function checkLedger(content: Database<ContentTables>, id: string): Promise<{ count: number; problem?: string }> {
	try {
		const events = await readEvents(content, id);
		const head = await readHead(content, id);
		const hole = events.findIndex((event, index) => event.seq !== index + 1);
		if (hole >= 0) return { count: events.length, problem: `event ${hole + 1} is missing` };
		if (head !== events.length)
			return { count: events.length, problem: `head is ${head}, but there are ${events.length} events` };
		events.reduce(evolve, emptyState);
		return { count: events.length };
	} catch (error) {
		return { count: 0, problem: error instanceof Error ? error.message : String(error) };
	}
}

async function checkRoom(content: Database<ContentTables>, id: string): Promise<string[]> {
	const damage = await findDamage(content, id);
	try {
		const row = await readRoom(content, id);
		if (!row) return ['is gone'];
		readContent(buildDocument(await readHistory(content, row)));
		return damage;
	} catch (error) {
		return [...damage, error instanceof Error ? error.message : String(error)];
	}
}

/** Earlier versions are read one at a time: all of them together may be large. */
async function checkVersions(content: Database<ContentTables>): Promise<string[]> {
	const problems: string[] = [];
	for (const { workshop_id, id } of await content.query.selectFrom('version').select(['workshop_id', 'id']).execute()) {
		try {
			const version = await findVersion(content, workshop_id, id);
			if (version) lookAt(await readVersion(content, version));
		} catch (error) {
			problems.push(error instanceof Error ? error.message : String(error));
		}
	}
	return problems;
}
