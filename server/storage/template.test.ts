import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from './port.ts';
import type { ContentTables } from './schema.ts';
import { openContent } from './sqlite.ts';
import { template } from './template.ts';

let dir: string;
let db: Database<ContentTables>;
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'einklang-template-'));
	db = await openContent(dir);
});
afterEach(async () => {
	await db.close();
	await rm(dir, { recursive: true, force: true });
});

const insert = template<ContentTables>((query) =>
	query.insertInto('workshop').values({ id: '', template_id: '', created_at: 0, head_seq: 0, deleted_at: null })
);

it('[SG29] a statement built once stores what it is given each time, a value for every column', async () => {
	const rows = [
		['w1', 'T13', 1, 0, null],
		['w2', 'T01', 2, 7, 9]
	];
	await db.commit(rows.map((values) => ({ query: insert(db.query, values), expect: 1 })));
	expect(await db.query.selectFrom('workshop').selectAll().orderBy('id').execute()).toEqual([
		{ id: 'w1', template_id: 'T13', created_at: 1, head_seq: 0, deleted_at: null },
		{ id: 'w2', template_id: 'T01', created_at: 2, head_seq: 7, deleted_at: 9 }
	]);
	expect(() => insert(db.query, ['w3'])).toThrow(/5 values/);
});

it('[SG29] when one of many sets of values breaks a rule, none of them is stored', async () => {
	const values = (id: string): unknown[] => [id, 'T13', 1, 0, null];
	const writes = ['a', 'b', 'a', 'c'].map((id) => ({
		query: insert(db.query, values(id)),
		expect: 1,
		otherwise: 'taken'
	}));
	await expect(db.commit(writes)).rejects.toMatchObject({ name: 'Conflict', reason: 'taken' });
	expect(await db.query.selectFrom('workshop').selectAll().execute()).toEqual([]);
});
