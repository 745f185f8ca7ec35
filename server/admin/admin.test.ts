import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCard } from '#lib/board/cards.ts';
import { ComposedServer, gather, waitFor, type Guest } from '../../tests/support/composed.ts';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { backup, restore } from './backup.ts';
import { examine } from './doctor.ts';

let server: ComposedServer;
let facilitator: Guest;
let folder: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'einklang-backup-'));
	server = await ComposedServer.start();
	({ facilitator } = await gather(server, { field: 1, internal: 1 }));
	const board = await facilitator.room('common');
	addCard(board, { id: 'c1', text: 'kept' }, 'test');
	await waitFor(async () => (await facilitator.slices()).content.common?.cards.length === 1);
	await facilitator.command({ type: 'version.keep', room: 'common' });
});
afterEach(async () => {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

function damage(dataDir: string, sql: string): void {
	const db = new DatabaseSync(join(dataDir, 'content.db'));
	db.exec('pragma foreign_keys = off');
	expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
	db.close();
}

describe('doctor', () => {
	it('[SV60] finds nothing in sound data, while the server runs', async () => {
		expect(await examine(server.dataDir)).toEqual({ workshops: 1, events: 5, rooms: 6, problems: [] });
	});

	it.each([
		[
			'a flipped byte in a room',
			"update room_update set data = zeroblob(length(data)) where room_id like '%/common'",
			/^room .*\/common: .*damaged/
		],
		[
			'a snapshot that is read only when another one is damaged',
			"insert into room_snapshot (room_id, seq, data, sha256, at) select id, 0, x'0000', 'not its hash', 1 from room where id like '%/common'",
			/^room .*\/common: snapshot 0 is damaged$/
		],
		['a missing update', "delete from room_update where room_id like '%/common'", /^room .*\/common: /],
		['a hole in the ledger', 'delete from event where seq = 2', /^ledger of .*: event 2 is missing/],
		['an event nobody knows', 'update event set data = \'{"type":"crowned"}\' where seq = 3', /^ledger of /],
		['a flipped byte in a version', 'update version_content set data = zeroblob(length(data))', /^version .*damaged/],
		[
			'a head that is ahead',
			'update workshop set head_seq = head_seq + 1',
			/^ledger of .*head is 6, but there are 5 events/
		]
	])('[SV60] names %s', async (_, sql, problem) => {
		const copy = join(folder, 'copy');
		backup(server.dataDir, copy);
		damage(copy, sql);
		const { problems } = await examine(copy);
		expect(problems.join('\n')).toMatch(problem);
	});
});

describe('backup and restore', () => {
	it('[SV61] [SG44] a backup of a running server is a data directory with everything in it', async () => {
		const copy = join(folder, 'copy');
		backup(server.dataDir, copy);
		expect((await examine(copy)).problems).toEqual([]);
		expect(readFileSync(join(copy, 'auth-secret'), 'utf8')).toBe(
			readFileSync(join(server.dataDir, 'auth-secret'), 'utf8')
		);
		const app = await compose(readConfig({ DATA_DIR: copy, LOG_LEVEL: 'error' }));
		const person = await app.services.identity.readSession(facilitator.token);
		const view = await app.services.workshops.view(person!, facilitator.workshopId, 'http://localhost');
		expect(view.slices.content.common?.cards.map((card) => card.text)).toEqual(['kept']);
		const { workshops } = app.services;
		const [version] = await workshops.versions(person!, facilitator.workshopId, 'common');
		const options = { versionId: version!.id, against: null, locale: 'en' } as const;
		const seen = await workshops.version(person!, facilitator.workshopId, options);
		expect(seen.content.cards.map((card) => card.text)).toEqual(['kept']);
		expect((await app.services.workshops.readReturnLink(view.returnUrl!.split('/').at(-1)!)).personId).toBe(person!.id);
		await app.closeSockets();
		await app.close();
	});

	it('[SV61] never replaces another, and says when there is nothing to copy', () => {
		const copy = join(folder, 'copy');
		backup(server.dataDir, copy);
		expect(() => backup(server.dataDir, copy)).toThrow(/already holds content\.db/);
		expect(() => backup(join(folder, 'nowhere'), join(folder, 'x'))).toThrow(/holds no data/);
		expect(existsSync(join(folder, 'x'))).toBe(false);
	});

	it('[SV62] restoring gives every room a new epoch and touches nothing that is there', async () => {
		const [copy, target] = [join(folder, 'copy'), join(folder, 'target')];
		backup(server.dataDir, copy);
		await restore(copy, target);
		const epochs = (dataDir: string): string[] => {
			const db = new DatabaseSync(join(dataDir, 'content.db'), { readOnly: true });
			const rows = db.prepare('select doc_epoch from room order by id').all();
			db.close();
			return rows.map((row) => String(row['doc_epoch']));
		};
		expect((await examine(target)).problems).toEqual([]);
		expect(epochs(target).filter((epoch) => epochs(copy).includes(epoch))).toEqual([]);
		await expect(restore(copy, server.dataDir)).rejects.toThrow(/already holds/);
		await expect(restore(folder, join(folder, 'other'))).rejects.toThrow(/is no backup/);
	});
});
