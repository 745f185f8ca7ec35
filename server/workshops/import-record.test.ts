/** What a workshop was imported from, kept while workshops are in use, over a real database. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComposedServer } from '../../tests/support/composed.ts';
import { openContent } from '../storage/sqlite.ts';
import { broughtIn, findBrought, readRecord } from './import-record.ts';

let server: ComposedServer;
beforeAll(async () => void (server = await ComposedServer.start()));
afterAll(() => server.close());

it('the plan a workshop was imported from is read once, of some workshops at a time, and never another one’s', async () => {
	const demo: unknown = JSON.parse(readFileSync(new URL('../../static/demo/lumerivo.json', import.meta.url), 'utf8'));
	const ines = await server.guest('Ines');
	const { id } = await server.services.workshops.importPlan(ines.person, demo, server.origin);
	const content = await openContent(server.dataDir);
	const read = (workshop: string, imported = true) => readRecord({ content }, workshop, { imported });
	expect(await read('another')).toBeNull();
	expect(await read(id, false)).toBeNull();
	const first = await read(id);
	expect(broughtIn(first).length).toBeGreaterThan(0);
	expect(findBrought(first, 'nobody asked')).toEqual({});
	expect(await read(id)).toBe(first);
	await Promise.all(Array.from({ length: 20 }, (_, at) => read(`later ${at}`)));
	const again = await read(id);
	expect(again).not.toBe(first);
	expect(again).toEqual(first);
	await content.close();
});
